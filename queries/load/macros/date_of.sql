-- A day as people write it, or NULL; a time of day is cut off. Years before 1900 are misread cells.
-- Parameters: cell, a text; formats, a list for try_strptime in the order they are tried.
CREATE OR REPLACE TEMP MACRO date_of(cell, formats) AS (
    SELECT CASE WHEN year(day) BETWEEN 1900 AND 2200 THEN CAST(day AS DATE) END
    FROM (
        SELECT try_strptime(
            regexp_replace(trim(cell), '[ T]+\d{1,2}:\d{2}.*$', ''), formats
        ) AS day
    )
)
