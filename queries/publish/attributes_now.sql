-- What describes each unit, as it is now: the value that came into force last.
-- Grain: one row a unit and attribute (in lower case, words joined by _). Reads: unit_attributes.
WITH named AS (
    SELECT
        unit_id,
        lower(translate(trim(attribute), ' -/.', '____')) AS attribute,
        value,
        valid_from,
        upload
    FROM unit_attributes
),
ranked AS (
    SELECT
        unit_id,
        attribute,
        value,
        row_number() OVER (
            PARTITION BY unit_id, attribute
            ORDER BY valid_from DESC NULLS LAST, upload DESC, value
        ) AS place
    FROM named
)
SELECT unit_id, attribute, value
FROM ranked
WHERE place = 1
