-- What is not shown of today's units. Beside the reasons of each unit by itself:
-- part_hidden: one of the units it was made of is hidden in the period.
-- part_out_of_sight: one of them is beyond what the visit may see.
-- not_to_be_added: all are shown, but what they show cannot be added up.
-- Grain: as hidden. Reads: mart.hidden, members, cells.
CREATE OR REPLACE VIEW memory.main.hidden AS
SELECT *
FROM mart.hidden
WHERE unit IN (SELECT unit FROM memory.main.members WHERE NOT together)
UNION ALL BY NAME
SELECT
    metric, unit_now AS unit, starts_on, ends_on, wave,
    CASE
        WHEN NOT bool_and(in_sight) THEN 'part_out_of_sight'
        WHEN bool_and(told) THEN 'not_to_be_added'
        WHEN count(*) = 1 THEN any_value(why)
        ELSE 'part_hidden'
    END AS why
FROM memory.main.cells
GROUP BY metric, unit_now, starts_on, ends_on, wave
HAVING NOT bool_and(told AND in_sight) OR (count(*) > 1 AND NOT bool_and(adds))
