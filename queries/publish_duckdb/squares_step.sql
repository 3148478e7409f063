-- How finely the spread of people's answers is told. Parameters: kind of the metric.
CREATE OR REPLACE TEMP MACRO squares_step(kind) AS CASE WHEN kind = 'net' THEN 100000.0 ELSE 5000.0 END
