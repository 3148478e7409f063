-- Carries over what the counts of words rest on, where no comment was touched.
-- Reads: basis.word_above.
CREATE OR REPLACE TABLE next_basis.word_above AS SELECT * FROM basis.word_above
