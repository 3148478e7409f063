-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.staying_above.
CREATE OR REPLACE TABLE next_basis.staying_above AS SELECT * FROM basis.staying_above
