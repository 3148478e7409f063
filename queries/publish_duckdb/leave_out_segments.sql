-- Takes out of what the generation before told what events touched: that is made anew.
-- Reads: mart.segments, touched_waves.
DELETE FROM mart.segments
WHERE wave IN (SELECT wave FROM touched_waves)
