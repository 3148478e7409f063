-- Copies from the generation before the quotes of months that no event touched.
-- Reads: previous.quotes, touched_months.
INSERT INTO mart.quotes
SELECT kept.*
FROM previous.quotes AS kept
CROSS JOIN touched_months
WHERE touched_months.first_ix IS NULL
    OR month_ix(kept.month) NOT BETWEEN touched_months.first_ix AND touched_months.last_ix
