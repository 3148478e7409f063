-- Words under today's units; as published, no word where nothing is told of who wrote.
-- Grain: as word_counts. Reads: mart.word_counts, members, comment_counts under today's units.
CREATE OR REPLACE VIEW memory.main.word_counts AS
SELECT *
FROM mart.word_counts
WHERE unit IN (SELECT unit FROM memory.main.members WHERE NOT together)
UNION ALL BY NAME
SELECT
    word_counts.side, members.unit_now AS unit, word_counts.month, word_counts.wave,
    word_counts.word,
    CASE WHEN bool_and(word_counts.why IS NULL) THEN sum(word_counts.people) END AS people,
    CASE
        WHEN bool_and(word_counts.why IS NULL) THEN NULL
        WHEN count(*) = 1 THEN any_value(word_counts.why)
        ELSE 'part_hidden'
    END AS why
FROM mart.word_counts
JOIN memory.main.members ON members.unit = word_counts.unit
SEMI JOIN memory.main.comment_counts AS wrote
    ON wrote.why IS NULL
    AND wrote.unit = members.unit_now
    AND wrote.side = word_counts.side
    AND wrote.month = word_counts.month
    AND wrote.wave IS NOT DISTINCT FROM word_counts.wave
WHERE members.together
GROUP BY
    word_counts.side, members.unit_now, word_counts.month, word_counts.wave, word_counts.word
