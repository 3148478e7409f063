-- Carries over what the counts of words rest on, where no comment was touched.
-- Reads: basis.word_uploads.
CREATE OR REPLACE TABLE next_basis.word_uploads AS SELECT * FROM basis.word_uploads
