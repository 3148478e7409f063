-- Takes all rows out of a table, whose name is put in place of what stands for it here.
DELETE FROM kept_rows
