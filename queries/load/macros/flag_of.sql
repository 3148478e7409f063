-- Yes or no as people write it, or NULL.
-- Parameters: cell, a text; yes and no, lists of words in lower case.
CREATE OR REPLACE TEMP MACRO flag_of(cell, yes, no) AS (
    CASE
        WHEN list_contains(yes, lower(trim(cell))) THEN true
        WHEN list_contains(no, lower(trim(cell))) THEN false
    END
)
