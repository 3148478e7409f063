-- Months since the year 0, so that months can be subtracted. Parameters: day, a date.
CREATE OR REPLACE TEMPORARY FUNCTION month_ix(day DATE) RETURNS INT
RETURN CAST(12 * year(day) + month(day) - 1 AS INT)
