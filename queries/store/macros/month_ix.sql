-- Months since the year 0, so that months can be subtracted. Parameters: day, a date.
CREATE OR REPLACE TEMP MACRO month_ix(day) AS CAST(12 * year(day) + month(day) - 1 AS INTEGER)
