-- Carries over what the counts of words rest on, where no comment was touched.
-- Reads: basis.word_shown.
CREATE OR REPLACE TABLE next_basis.word_shown AS SELECT * FROM basis.word_shown
