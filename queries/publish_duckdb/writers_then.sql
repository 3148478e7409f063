-- Groups of people that published counts of a word tell of, by what each made known: who used it,
-- the others who wrote, and who used another word of pride beside it.
-- Grain: one row a period (slot), word, side of it (part) and person. Reads: said_then, listed_words.
SELECT slot, word, CASE WHEN used THEN 'used' ELSE 'others' END AS part, person, unit_id
FROM said_then
UNION ALL
SELECT proud.slot, known.word, 'beside', proud.person, proud.unit_id
FROM said_then AS proud
JOIN (
    SELECT DISTINCT said_then.slot, said_then.word
    FROM said_then
    JOIN listed_words ON listed_words.word = said_then.word AND listed_words.kind = 'pride'
) AS known
    ON known.slot = proud.slot
ANTI JOIN said_then
    ON said_then.slot = proud.slot
    AND said_then.word = known.word
    AND said_then.person = proud.person
    AND said_then.used
WHERE proud.word = '(any)' AND proud.used
