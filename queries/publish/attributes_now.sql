-- What describes each unit, as it is now: the value that came into force last; and, once there was
-- a re-organisation, whether the unit is the same throughout.
-- Grain: one row a unit and attribute (in lower case, words joined by _).
-- Reads: unit_attributes, unit_changes, units.
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
),
-- A new name is the same unit, unless that is the code of another: files came under both.
renamed AS (
    SELECT unit_changes.from_unit_id, units.unit_id AS to_unit_id
    FROM unit_changes
    JOIN units ON lower(trim(units.unit)) = lower(trim(unit_changes.new_name))
    WHERE unit_changes.change = 'rename' AND units.unit_id <> unit_changes.from_unit_id
),
changed AS (
    SELECT from_unit_id AS unit_id FROM unit_changes WHERE change <> 'rename'
    UNION
    SELECT to_unit_id FROM unit_changes WHERE to_unit_id IS NOT NULL
    UNION
    SELECT from_unit_id FROM renamed
    UNION
    SELECT to_unit_id FROM renamed
)
SELECT unit_id, attribute, value
FROM ranked
WHERE place = 1 AND attribute <> 'like_for_like'
UNION ALL
SELECT
    units.unit_id,
    'like_for_like',
    CASE WHEN changed.unit_id IS NULL THEN 'unchanged' ELSE 're-organised' END
FROM units
LEFT JOIN changed ON changed.unit_id = units.unit_id
WHERE EXISTS (SELECT 1 FROM changed)
