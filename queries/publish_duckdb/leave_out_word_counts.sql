-- Takes out of what the generation before told what is made anew: of staff all, where any comment
-- was touched, of customers the months that events touched.
-- Reads: mart.word_counts, touched_months, comments_wanted.
DELETE FROM mart.word_counts AS gone
USING touched_months, comments_wanted
WHERE comments_wanted.there
    AND (
        gone.side <> 'customer'
        OR month_ix(gone.month) BETWEEN touched_months.first_ix AND touched_months.last_ix
    )
