-- The rows of the file that stay, cells that are refused alone still in them.
CREATE OR REPLACE VIEW desk.main.readable AS
SELECT * FROM desk.main.checked WHERE line NOT IN (SELECT line FROM desk.main.bad_rows)
