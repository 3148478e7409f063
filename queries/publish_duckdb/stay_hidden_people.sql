-- How many people are not shown stays as it was told until enough of them came or went: else two
-- ledgers would tell of one late answer in the small units.
-- Reads: previous.hidden_totals, slots, rules. Writes: mart.hidden_totals.
UPDATE mart.hidden_totals AS totals
SET people = earlier.people
FROM previous.hidden_totals AS earlier, rules
WHERE earlier.metric = totals.metric
    AND earlier.starts_on = totals.starts_on
    AND earlier.ends_on = totals.ends_on
    AND earlier.wave IS NOT DISTINCT FROM totals.wave
    AND abs(earlier.people - totals.people) > 0
    AND abs(earlier.people - totals.people) < greatest(
        rules.minimum_group,
        coalesce((SELECT max(minimum_group) FROM slots WHERE slots.wave = totals.wave), 0)
    )
