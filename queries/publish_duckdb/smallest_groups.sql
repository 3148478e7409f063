-- The smallest group of each round in which something changed. Grain: one row a wave (slot).
-- Reads: slots, moving_waves.
SELECT slots.slot, slots.minimum_group
FROM slots
JOIN moving_waves ON slots.slot = -moving_waves.wave_id
