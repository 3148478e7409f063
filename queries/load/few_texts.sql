-- Spellings that a large file is expected to hold again and again, by column of the desk; empty at
-- first.
CREATE OR REPLACE TABLE desk.main.few_texts (target VARCHAR NOT NULL, spelling VARCHAR NOT NULL)
