-- First day of a month counted by month_ix. Parameters: ix, months since the year 0.
CREATE OR REPLACE TEMPORARY FUNCTION month_start(ix INT) RETURNS DATE
RETURN make_date(CAST(floor(ix / 12) AS INT), CAST(ix % 12 + 1 AS INT), 1)
