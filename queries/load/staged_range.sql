-- Lowest, highest and number of values of every column on the desk, one row; columns are called
-- low.<column>, high.<column>, count.<column>.
SELECT min(COLUMNS('(.*)')) AS 'low.\1', max(COLUMNS('(.*)')) AS 'high.\1', count(COLUMNS('(.*)')) AS 'count.\1'
FROM desk.main.staged
