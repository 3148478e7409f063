-- there: were comments touched? some: are there any to be counted? One row.
-- Reads: rules, touched_waves, touched_months, comments.
SELECT
    rules.everything
    OR touched_months.first_ix IS NOT NULL
    OR EXISTS (SELECT 1 FROM touched_waves) AS there,
    EXISTS (SELECT 1 FROM comments) AS some
FROM rules
CROSS JOIN touched_months
