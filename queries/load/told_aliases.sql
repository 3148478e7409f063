-- Keeps what the map says of spellings, so that no later file asks again; those that an alias in
-- force gives the same unit already are left. Parameters: upload.
INSERT INTO main.aliases (alias, unit_id, upload)
WITH latest AS (
    SELECT unit_spelling(alias) AS plain, arg_max(unit_id, upload) AS unit_id
    FROM main.aliases
    GROUP BY unit_spelling(alias)
)
SELECT DISTINCT lower(trim(told.spelling)), told.unit_id, $upload
FROM desk.main.told_units AS told
LEFT JOIN latest ON latest.plain = told.plain
WHERE latest.unit_id IS DISTINCT FROM told.unit_id
ORDER BY 2, 1
