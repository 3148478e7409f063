-- How many spells end before they start, and how many repeat a person, unit and first day.
SELECT
    count(*) FILTER (WHERE ended < started)
    + count(*) - count(DISTINCT hash(person, unit, started)) AS rows
FROM desk.main.staged
