-- Brings units back that facts in force use again.
INSERT INTO main.units
SELECT * FROM undone.units WHERE unit_id IN (SELECT unit_id FROM main.used_units)
