-- Takes out of what the generation before told what events touched: that is made anew.
-- Reads: mart.item_moments, touched_waves.
DELETE FROM mart.item_moments
WHERE wave IN (SELECT wave FROM touched_waves)
