-- Which rows of a list of units are the whole organisation: of a kind that says so, or the only one
-- that belongs to nothing while all others belong to something.
CREATE OR REPLACE TABLE desk.main.wholes AS
WITH rows AS (
    SELECT
        line,
        unit,
        unit_name,
        nullif(trim(parent), '') AS parent,
        lower(trim(coalesce(unit_kind, ''))) AS kind,
        count(*) FILTER (WHERE nullif(trim(parent), '') IS NULL) OVER () AS parentless,
        count(*) OVER () AS all_rows
    FROM desk.main.staged
),
tops AS (
    SELECT unit_spelling(parent) AS parent, count(*) AS children
    FROM rows
    WHERE parent IS NOT NULL
    GROUP BY unit_spelling(parent)
)
SELECT rows.line, rows.unit, rows.unit_name
FROM rows
LEFT JOIN tops ON tops.parent = unit_spelling(rows.unit)
WHERE rows.parent IS NULL
    AND (
        rows.kind IN ('company', 'organisation', 'organization', 'whole', 'group', 'enterprise', 'root')
        OR (rows.parentless = 1 AND rows.all_rows > 2 AND tops.children IS NOT NULL)
    )
