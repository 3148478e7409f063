-- Every row that is not loaded, in the order of the file, with the column and why.
SELECT line, column_name, value, reason FROM desk.main.bad_rows ORDER BY line, column_name
