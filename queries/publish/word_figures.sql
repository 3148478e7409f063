-- The same for every unit with all below it; what only staff of the unit itself wrote beside it.
-- minimum_group: fewest people that may be told of, 10 at least: a word tells more than a score.
-- Grain: one row a period (slot), unit and word ('' = anything).
-- Reads: word_people, ancestry, survey_waves, unit_tree, rules.
WITH sums AS (
    SELECT
        word_people.slot,
        ancestry.ancestor_id AS unit_id,
        word_people.word,
        sum(word_people.people) AS people,
        sum(CASE WHEN ancestry.ancestor_id = word_people.unit_id THEN word_people.people ELSE 0 END)
            AS own_people
    FROM word_people
    JOIN ancestry ON ancestry.unit_id = word_people.unit_id
    GROUP BY word_people.slot, ancestry.ancestor_id, word_people.word
)
SELECT
    sums.slot,
    sums.unit_id,
    sums.word,
    sums.people,
    CASE WHEN unit_tree.leaf THEN 0 ELSE sums.own_people END AS direct_people,
    unit_tree.parent_id,
    unit_tree.level,
    unit_tree.leaf,
    greatest(10, rules.minimum_group, coalesce(survey_waves.minimum_group, 0)) AS minimum_group
FROM sums
JOIN unit_tree ON unit_tree.unit_id = sums.unit_id
CROSS JOIN rules
LEFT JOIN survey_waves ON -CAST(survey_waves.wave_id AS BIGINT) = sums.slot
