-- First day of a month counted by month_ix. Parameters: ix, months since the year 0.
CREATE OR REPLACE TEMP MACRO month_start(ix) AS make_date(CAST(floor(ix / 12) AS INTEGER), CAST(ix % 12 + 1 AS INTEGER), 1)
