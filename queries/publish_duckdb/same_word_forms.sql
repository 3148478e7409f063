-- Carries over what the counts of words rest on, where no comment was touched.
-- Reads: basis.word_forms.
CREATE OR REPLACE TABLE next_basis.word_forms AS SELECT * FROM basis.word_forms
