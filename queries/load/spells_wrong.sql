-- How many spells end before they start, and how many repeat a person, unit and first day.
SELECT
    count(*) FILTER (WHERE ended_on < started_on)
    + count(*) - count(DISTINCT hash(person, unit_id, started_on)) AS rows
FROM desk.main.new_spells
