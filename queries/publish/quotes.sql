-- What customers wrote with a word in it, masked: the latest two a unit, month and word.
-- Grain: one row a unit, month, word and place.
-- Reads: customer_said, comment_rows, unit_tree, calendar_months.
WITH placed AS (
    SELECT
        comment_rows.unit_id,
        comment_rows.ix,
        comment_rows.said_on,
        customer_said.word,
        comment_rows.comment,
        row_number() OVER (
            PARTITION BY comment_rows.unit_id, comment_rows.ix, customer_said.word
            ORDER BY comment_rows.said_on DESC, comment_rows.id
        ) AS place
    FROM customer_said
    JOIN comment_rows ON comment_rows.id = customer_said.id
    WHERE customer_said.word <> '(any)'
)
SELECT
    unit_tree.unit,
    calendar_months.starts_on AS month,
    placed.word,
    CAST(placed.place AS INTEGER) AS place,
    placed.said_on,
    CASE
        WHEN length(placed.comment) > 300 THEN concat(substring(placed.comment, 1, 299), '…')
        ELSE placed.comment
    END AS quote
FROM placed
JOIN unit_tree ON unit_tree.unit_id = placed.unit_id
JOIN calendar_months ON calendar_months.ix = placed.ix
WHERE placed.place <= 2
ORDER BY placed.word, calendar_months.starts_on, unit_tree.unit, placed.place
