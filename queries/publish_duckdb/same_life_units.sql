-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.life_units.
CREATE OR REPLACE TABLE next_basis.life_units AS SELECT * FROM basis.life_units
