-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.staying_unseen.
CREATE OR REPLACE TABLE next_basis.staying_unseen AS SELECT * FROM basis.staying_unseen
