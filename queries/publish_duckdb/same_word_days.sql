-- Carries over what the counts of words rest on, where no comment was touched.
-- Reads: basis.word_days.
CREATE OR REPLACE TABLE next_basis.word_days AS SELECT * FROM basis.word_days
