-- How many scores a file with a column a score holds, one column a score.
SELECT count(COLUMNS('^value_\d{4}_\d{4}$')) FROM desk.main.staged
