-- How many rows are not loaded for one reason, and the first of them. Parameters: reason.
SELECT count(*) AS rows, min(line) AS first_line FROM desk.main.bad_rows WHERE reason = $reason
