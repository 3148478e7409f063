-- Empties unit_attributes before it is written anew from the statements.
DELETE FROM main.unit_attributes
