-- Months for which turnover can be told, each with the days that the records reach into it.
-- They begin with the first end on record: before it, those who left are simply not in the file,
-- and a rate of zero would be a lie.
-- Grain: one row a month. Reads: spells, calendar_months.
WITH reach AS (
    SELECT
        coalesce(min(month_ix(CASE WHEN leaver = 1 THEN ended_on END)), min(month_ix(started_on)))
            AS first_ix,
        month_ix(max(last_on)) AS last_ix,
        max(last_day) AS last_day
    FROM spells
)
SELECT
    calendar_months.ix,
    day_number(calendar_months.starts_on) AS first_day,
    least(day_number(calendar_months.ends_on), reach.last_day) AS last_day
FROM reach
JOIN calendar_months ON calendar_months.ix BETWEEN reach.first_ix AND reach.last_ix
