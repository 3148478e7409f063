-- Sets each unit's name, parent, kind and dates to the latest word in force on them.
-- Said nowhere: the name is the code, the kind is "unit", the rest is not known.
UPDATE main.units AS u
SET name = coalesce(latest.name, u.unit),
    parent_id = latest.parent_id,
    kind = coalesce(latest.kind, 'unit'),
    opened_on = latest.opened_on,
    closed_on = latest.closed_on
FROM (
    SELECT
        every_unit.unit_id,
        arg_max(said.name, said.upload) AS name,
        nullif(arg_max(said.parent_id, said.upload), 0) AS parent_id,
        arg_max(said.kind, said.upload) AS kind,
        arg_max(said.opened_on, said.upload) AS opened_on,
        arg_max(said.closed_on, said.upload) AS closed_on
    FROM main.units AS every_unit
    LEFT JOIN main.unit_statements AS said ON said.unit_id = every_unit.unit_id
    GROUP BY every_unit.unit_id
) AS latest
WHERE latest.unit_id = u.unit_id
