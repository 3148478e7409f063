-- Into which groups two tellings of a word part its writers: by the unit that told of them then, and
-- the one that would now. left_it: they were told of and are no longer of this part, or elsewhere.
-- gone: they wrote nothing any more.
-- Grain: one row a period (slot), word, side of it (part), unit then and now.
-- Reads: writers_then, writers_now, writer_cells, staff_said.
WITH earlier AS (
    SELECT writers.*, cells.cell
    FROM writers_then AS writers
    LEFT JOIN writer_cells AS cells
        ON cells.is_then
        AND cells.slot = writers.slot
        AND cells.word = writers.word
        AND cells.part = writers.part
        AND cells.unit_id = writers.unit_id
),
present AS (
    SELECT writers.*, cells.cell
    FROM writers_now AS writers
    LEFT JOIN writer_cells AS cells
        ON NOT cells.is_then
        AND cells.slot = writers.slot
        AND cells.word = writers.word
        AND cells.part = writers.part
        AND cells.unit_id = writers.unit_id
),
people AS (
    SELECT
        coalesce(earlier.slot, present.slot) AS slot,
        coalesce(earlier.word, present.word) AS word,
        coalesce(earlier.part, present.part) AS part,
        coalesce(earlier.person, present.person) AS person,
        earlier.cell AS cell_then,
        present.cell AS cell_now,
        earlier.cell IS NOT NULL AND present.unit_id IS DISTINCT FROM earlier.unit_id AS left_it
    FROM earlier
    FULL JOIN present
        ON present.slot = earlier.slot
        AND present.word = earlier.word
        AND present.part = earlier.part
        AND present.person = earlier.person
)
SELECT
    people.slot, people.word, people.part, people.cell_then, people.cell_now,
    count(*) AS people,
    count_if(people.left_it) AS left_it,
    count_if(people.left_it AND wrote.person IS NULL) AS gone
FROM people
LEFT JOIN staff_said AS wrote
    ON wrote.slot = people.slot AND wrote.person = people.person AND wrote.word = ''
WHERE people.cell_then IS NOT NULL OR people.cell_now IS NOT NULL
GROUP BY people.slot, people.word, people.part, people.cell_then, people.cell_now
