-- The surveys a file names, one row each.
SELECT DISTINCT survey FROM desk.main.staged ORDER BY survey
