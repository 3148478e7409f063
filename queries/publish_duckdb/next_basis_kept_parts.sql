-- Writes which parts of a round stayed behind while its figures went on.
-- Reads: basis.kept_parts, rebased_waves, changed_segments, changed_moments.
INSERT INTO next_basis.kept_parts
SELECT wave_id, part
FROM basis.kept_parts
WHERE wave_id NOT IN (SELECT wave_id FROM rebased_waves)
UNION ALL
SELECT changed_segments.wave_id, changed_segments.attribute
FROM changed_segments
JOIN rebased_waves ON rebased_waves.wave_id = changed_segments.wave_id
WHERE changed_segments.keep
UNION ALL
SELECT changed_moments.wave_id, '(moments)'
FROM changed_moments
JOIN rebased_waves ON rebased_waves.wave_id = changed_moments.wave_id
WHERE changed_moments.keep
