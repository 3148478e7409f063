-- What was written and can be counted: customers' comments of the touched months, and those of
-- staff whose writer is known, undone uploads included, so that it can be told what changed.
-- Without a writer nobody could say how many people stand behind a word.
-- Grain: one row a comment. Reads: comments, undone_comments, touched_months, rules.
WITH everything AS (
    SELECT side, unit_id, said_on, person, comment, upload, TRUE AS is_now FROM comments
    UNION ALL
    SELECT side, unit_id, said_on, person, comment, upload, FALSE FROM undone_comments
)
SELECT
    row_number() OVER (ORDER BY side, said_on, unit_id, person, comment, upload) AS id,
    side, unit_id, said_on, month_ix(said_on) AS ix, person, comment, upload, is_now
FROM everything
CROSS JOIN touched_months
CROSS JOIN rules
WHERE (side = 'staff' AND person IS NOT NULL)
    OR (
        side = 'customer' AND is_now
        AND (
            rules.everything
            OR month_ix(said_on) BETWEEN touched_months.first_ix AND touched_months.last_ix
        )
    )
