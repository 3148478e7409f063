-- Writes how many answered each question for each unit.
-- Reads: basis.people, rebased_waves, index_sums, item_sums.
INSERT INTO next_basis.people
SELECT wave_id, telling, unit_id, item_id, people
FROM basis.people
UNION ALL
SELECT item_sums.wave_id, rebased_waves.telling, item_sums.unit_id, item_sums.item_id,
    item_sums.people
FROM item_sums
JOIN rebased_waves ON rebased_waves.wave_id = item_sums.wave_id
UNION ALL
SELECT index_sums.wave_id, rebased_waves.telling, index_sums.unit_id, 0, index_sums.respondents
FROM index_sums
JOIN rebased_waves ON rebased_waves.wave_id = index_sums.wave_id
