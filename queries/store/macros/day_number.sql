-- Days since 1970-01-01. Parameters: day, a date.
CREATE OR REPLACE TEMP MACRO day_number(day) AS date_diff('day', DATE '1970-01-01', CAST(day AS DATE))
