-- Copies from the generation before what no event touched.
-- Reads: previous.item_moments, touched_waves.
INSERT INTO mart.item_moments
SELECT *
FROM previous.item_moments
WHERE wave NOT IN (SELECT wave FROM touched_waves)
