-- What the desk holds: spells, people, leavers, moves, first and last day anything happened.
SELECT
    count(*) AS spells,
    count(DISTINCT person) AS people,
    count(ended_on) FILTER (WHERE NOT moved) AS leavers,
    count(*) FILTER (WHERE moved) AS moves,
    min(started_on) AS first_on,
    greatest(max(started_on), max(ended_on)) AS last_on
FROM desk.main.new_spells
