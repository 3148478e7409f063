-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.staying_uploads.
CREATE OR REPLACE TABLE next_basis.staying_uploads AS SELECT * FROM basis.staying_uploads
