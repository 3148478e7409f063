-- The rows every cell of which could be read.
CREATE TABLE desk.main.staged AS
SELECT COLUMNS(lambda name: NOT ends_with(name, '__text'))
FROM desk.main.checked
WHERE line NOT IN (SELECT line FROM desk.main.bad_rows)
