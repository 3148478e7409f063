-- Brings one metric's figures to the notation of its scale. Parameters: metric, factor.
UPDATE desk.main.new_values SET value = value * $factor WHERE metric = $metric
