-- How many used a word in their comments.
-- How many used any word of pride is told to the nearest five, and as no fewer than used one of them:
-- beside the sum over the words it would tell how many used two.
-- One word for the small and those hidden beside them: which is which would tell their sizes.
-- Grain: one row a side, unit, period and word.
-- Reads: staff_words, survey_waves, customer_said, ancestry, unit_tree, calendar_months, listed_words.
WITH customers AS (
    SELECT
        ancestry.ancestor_id AS unit_id, customer_said.ix, customer_said.word, count(*) AS people
    FROM customer_said
    JOIN ancestry ON ancestry.unit_id = customer_said.unit_id
    GROUP BY ancestry.ancestor_id, customer_said.ix, customer_said.word
),
most AS (
    SELECT staff_words.slot, staff_words.unit_id, max(staff_words.people) AS people
    FROM staff_words
    JOIN listed_words ON listed_words.word = staff_words.word AND listed_words.kind = 'pride'
    GROUP BY staff_words.slot, staff_words.unit_id
),
counts AS (
    SELECT
        'staff' AS side,
        staff_words.unit_id,
        coalesce(month_ix(survey_waves.closed_on), staff_words.slot) AS ix,
        survey_waves.wave,
        staff_words.word,
        CASE
            WHEN staff_words.word = '(any)' AND staff_words.people IS NOT NULL
                THEN greatest(5 * round(staff_words.people / 5), coalesce(most.people, 0))
            ELSE staff_words.people
        END AS people,
        staff_words.why
    FROM staff_words
    LEFT JOIN most ON most.slot = staff_words.slot AND most.unit_id = staff_words.unit_id
    LEFT JOIN survey_waves ON -CAST(survey_waves.wave_id AS BIGINT) = staff_words.slot
    WHERE staff_words.word <> ''
    UNION ALL
    SELECT
        'customer', unit_id, ix, CAST(NULL AS STRING), word, people, CAST(NULL AS STRING)
    FROM customers
)
SELECT
    counts.side,
    unit_tree.unit,
    calendar_months.starts_on AS month,
    counts.wave,
    counts.word,
    CAST(counts.people AS DOUBLE) AS people,
    CASE
        WHEN counts.why IN ('fewer_than_minimum', 'complement') THEN 'small_group'
        ELSE counts.why
    END AS why
FROM counts
JOIN unit_tree ON unit_tree.unit_id = counts.unit_id
JOIN calendar_months ON calendar_months.ix = counts.ix
ORDER BY counts.side, counts.word, calendar_months.starts_on, unit_tree.unit, counts.wave
