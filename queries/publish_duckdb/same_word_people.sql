-- Carries over what the counts of words rest on, where no comment was touched.
-- Reads: basis.word_people.
CREATE OR REPLACE TABLE next_basis.word_people AS SELECT * FROM basis.word_people
