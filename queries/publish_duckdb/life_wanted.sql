-- Whether the life table is made again: employment is known, and it or the engagement that makes the
-- thirds was touched. One row. Reads: rules, touched_waves, employment.
SELECT
    (rules.everything OR rules.employment OR EXISTS (SELECT 1 FROM touched_waves))
        AND (EXISTS (SELECT 1 FROM employment) OR EXISTS (SELECT 1 FROM headcounts)) AS wanted
FROM rules
