-- Copies from the generation before what no event touched.
-- Reads: previous.segments, touched_waves.
INSERT INTO mart.segments
SELECT *
FROM previous.segments
WHERE wave NOT IN (SELECT wave FROM touched_waves)
