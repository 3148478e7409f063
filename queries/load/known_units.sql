-- Codes and names of the units in force.
SELECT unit, name FROM main.units ORDER BY unit
