-- How many of those told of cannot be told of again: they took their comment back, stand elsewhere,
-- no longer used the word, or were forgotten, so that nobody can say who they were.
-- gone: all of them who wrote nothing any more.
-- Grain: one row a period (slot) and word that lost somebody.
-- Reads: writer_groups, word_people_then, said_then, writer_cells.
WITH found AS (
    SELECT slot, word, unit_id, count(*) AS people
    FROM said_then
    WHERE used
    GROUP BY slot, word, unit_id
),
lost AS (
    SELECT known.slot, known.word,
        sum(abs(known.people - coalesce(found.people, 0))) AS people
    FROM word_people_then AS known
    JOIN writer_cells AS cells
        ON cells.is_then
        AND cells.part = 'used'
        AND cells.slot = known.slot
        AND cells.word = known.word
        AND cells.unit_id = known.unit_id
    LEFT JOIN found
        ON found.slot = known.slot AND found.word = known.word AND found.unit_id = known.unit_id
    GROUP BY known.slot, known.word
),
taken AS (
    SELECT slot, word, people, people AS gone FROM lost
    UNION ALL
    SELECT slot, word, sum(left_it), sum(gone)
    FROM writer_groups
    WHERE part = 'used'
    GROUP BY slot, word
)
SELECT slot, word, sum(people) AS people, sum(gone) AS gone
FROM taken
GROUP BY slot, word
HAVING sum(people) > 0
