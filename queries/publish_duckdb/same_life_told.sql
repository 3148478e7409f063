-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.life_told.
CREATE OR REPLACE TABLE next_basis.life_told AS SELECT * FROM basis.life_told
