-- Writes unit_attributes: for each unit, attribute and start of validity the latest word in force.
INSERT INTO main.unit_attributes (unit_id, attribute, value, valid_from, valid_to, upload)
WITH ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY unit_id, attribute, valid_from ORDER BY upload DESC, value
        ) AS place
    FROM main.attribute_statements
)
SELECT unit_id, attribute, value, valid_from, valid_to, upload FROM ranked WHERE place = 1
