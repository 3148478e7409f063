-- The bare days of employment and leavers, a unit and month: each spell joined with its months.
CREATE TABLE person_days AS
WITH months AS (
    SELECT CAST(day AS DATE) AS starts_on, last_day(CAST(day AS DATE)) AS ends_on
    FROM generate_series(DATE '2016-01-01', DATE '2025-12-01', INTERVAL 1 MONTH) AS series (day)
)
SELECT unit_id, starts_on,
    sum(least(coalesce(ended_on, ends_on), ends_on) - greatest(started_on, starts_on) + 1) AS days,
    sum(CASE WHEN ended_on <= ends_on AND NOT moved THEN 1 ELSE 0 END) AS leavers,
    sum(CASE WHEN ended_on <= ends_on AND NOT moved AND voluntary THEN 1 ELSE 0 END) AS voluntary
FROM store.employment
JOIN months ON started_on <= ends_on AND coalesce(ended_on, DATE '2025-12-31') >= starts_on
GROUP BY unit_id, starts_on
