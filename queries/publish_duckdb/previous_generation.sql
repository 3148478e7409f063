-- When and by what the generation before was made, and how many figures it hides. One row.
SELECT made_at, event, recipe, (SELECT count(*) FROM previous.hidden) AS hidden
FROM previous.generation
