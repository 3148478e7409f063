-- Copies from the generation before what no event touched: customers' months. Where no comment was
-- touched at all, everything. Reads: previous.word_counts, touched_months, comments_wanted.
INSERT INTO mart.word_counts
SELECT kept.*
FROM previous.word_counts AS kept
CROSS JOIN touched_months
CROSS JOIN comments_wanted
WHERE NOT comments_wanted.there
    OR (
        kept.side = 'customer'
        AND (
            touched_months.first_ix IS NULL
            OR month_ix(kept.month) NOT BETWEEN touched_months.first_ix AND touched_months.last_ix
        )
    )
