-- Days since 1970-01-01. Parameters: day, a date.
CREATE OR REPLACE TEMPORARY FUNCTION day_number(day DATE) RETURNS BIGINT
RETURN CAST(datediff(day, DATE '1970-01-01') AS BIGINT)
