-- How two spellings of a unit are compared: lower case, single spaces, none outside.
-- Parameters: spelling, a text.
CREATE OR REPLACE TEMP MACRO unit_spelling(spelling) AS lower(trim(regexp_replace(spelling, '\s+', ' ', 'g')))
