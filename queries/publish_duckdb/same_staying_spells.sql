-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.staying_spells.
CREATE OR REPLACE TABLE next_basis.staying_spells AS SELECT * FROM basis.staying_spells
