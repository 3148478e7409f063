-- How many figures may only be told as a bound. One row. Reads: decided.
SELECT count(*) FROM decided WHERE bound IS NOT NULL
