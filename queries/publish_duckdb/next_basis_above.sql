-- Writes which units those answers are added up to.
-- Reads: basis.above, rebased_waves, next_basis.people, ancestry, unit_tree.
INSERT INTO next_basis.above
SELECT wave_id, telling, unit_id, ancestor_id, level
FROM basis.above
UNION ALL
SELECT people.wave_id, rebased_waves.telling, people.unit_id, ancestry.ancestor_id, unit_tree.level
FROM next_basis.people
JOIN rebased_waves
    ON rebased_waves.wave_id = people.wave_id AND rebased_waves.telling = people.telling
JOIN ancestry ON ancestry.unit_id = people.unit_id
JOIN unit_tree ON unit_tree.unit_id = ancestry.ancestor_id
WHERE people.item_id = 0
