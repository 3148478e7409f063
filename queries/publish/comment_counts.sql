-- How many wrote a comment.
-- One word for the small and those hidden beside them: which is which would tell their sizes.
-- Grain: one row a side, unit and period.
-- Reads: staff_words, survey_waves, comment_rows, ancestry, unit_tree, calendar_months.
WITH customers AS (
    SELECT ancestry.ancestor_id AS unit_id, comment_rows.ix, count(*) AS people
    FROM comment_rows
    JOIN ancestry ON ancestry.unit_id = comment_rows.unit_id
    WHERE comment_rows.side = 'customer'
    GROUP BY ancestry.ancestor_id, comment_rows.ix
),
counts AS (
    SELECT
        'staff' AS side,
        staff_words.unit_id,
        coalesce(month_ix(survey_waves.closed_on), staff_words.slot) AS ix,
        survey_waves.wave,
        staff_words.people,
        staff_words.why
    FROM staff_words
    LEFT JOIN survey_waves ON -CAST(survey_waves.wave_id AS BIGINT) = staff_words.slot
    WHERE staff_words.word = ''
    UNION ALL
    SELECT 'customer', unit_id, ix, CAST(NULL AS STRING), people, CAST(NULL AS STRING)
    FROM customers
)
SELECT
    counts.side,
    unit_tree.unit,
    calendar_months.starts_on AS month,
    counts.wave,
    CAST(counts.people AS DOUBLE) AS people,
    CASE
        WHEN counts.why IN ('fewer_than_minimum', 'complement') THEN 'small_group'
        ELSE counts.why
    END AS why
FROM counts
JOIN unit_tree ON unit_tree.unit_id = counts.unit_id
JOIN calendar_months ON calendar_months.ix = counts.ix
ORDER BY counts.side, calendar_months.starts_on, unit_tree.unit, counts.wave
