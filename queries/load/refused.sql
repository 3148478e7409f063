-- How many cells the engine's reader could not turn into their type.
SELECT count(*) FROM reject_errors
