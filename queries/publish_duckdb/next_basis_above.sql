-- Writes which units those answers are added up to.
-- Reads: basis.above, rebased_waves, next_basis.people, ancestry.
INSERT INTO next_basis.above
SELECT wave_id, unit_id, ancestor_id
FROM basis.above
WHERE wave_id NOT IN (SELECT wave_id FROM rebased_waves)
UNION ALL
SELECT people.wave_id, people.unit_id, ancestry.ancestor_id
FROM next_basis.people
JOIN rebased_waves ON rebased_waves.wave_id = people.wave_id
JOIN ancestry ON ancestry.unit_id = people.unit_id
WHERE people.item_id = 0
