-- When and by what the generation before was made, how many figures it hides, and whether the
-- survey's questions are still the same: which figures belong together hangs on all of them.
-- One row. Reads: previous.generation, previous.hidden, previous.items, items.
WITH before AS (
    SELECT survey, item, text, role, driver, low, high, reversed FROM previous.items
),
now AS (
    SELECT survey, item, text, role, driver, low, high, reversed FROM items
)
SELECT
    made_at,
    event,
    recipe,
    fingerprint,
    (SELECT count(*) FROM previous.hidden) AS hidden,
    EXISTS (SELECT * FROM before EXCEPT SELECT * FROM now)
        OR EXISTS (SELECT * FROM now EXCEPT SELECT * FROM before) AS other_questions
FROM previous.generation
