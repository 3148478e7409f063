-- How many wrote, under today's units: added up where each unit that it was made of tells.
-- Grain: as comment_counts. Reads: mart.comment_counts, members.
CREATE OR REPLACE VIEW memory.main.comment_counts AS
SELECT *
FROM mart.comment_counts
WHERE unit IN (SELECT unit FROM memory.main.members WHERE NOT together)
UNION ALL BY NAME
SELECT
    side, members.unit_now AS unit, month, wave,
    CASE WHEN bool_and(why IS NULL AND in_sight) THEN sum(people) END AS people,
    CASE
        WHEN NOT bool_and(in_sight) THEN 'part_out_of_sight'
        WHEN bool_and(why IS NULL) THEN NULL
        WHEN count(*) = 1 THEN any_value(why)
        ELSE 'part_hidden'
    END AS why
FROM mart.comment_counts
JOIN memory.main.members ON members.unit = comment_counts.unit
WHERE members.together
GROUP BY side, members.unit_now, month, wave
