-- The bare sums of the indexes: each respondent's own mean first, then those of a unit and round.
CREATE TABLE index_sums AS
WITH persons AS (
    SELECT wave_id, unit_id, person,
        avg(CASE WHEN item_id <= 4 THEN score END) AS engagement,
        avg(CASE WHEN item_id = 5 THEN score END) AS recommend,
        avg(CASE WHEN item_id IN (6, 8, 10) THEN score END) AS theme_a,
        avg(CASE WHEN item_id IN (7, 9) THEN score END) AS theme_b
    FROM store.answers
    GROUP BY wave_id, unit_id, person
)
SELECT wave_id, unit_id, count(*) AS n, count(engagement) AS people,
    sum(engagement) AS engagement, sum(engagement * engagement) AS engagement_squares,
    sum(CASE WHEN recommend >= 9 THEN 1 WHEN recommend <= 6 THEN -1 ELSE 0 END) AS enps,
    sum(theme_a) AS theme_a, sum(theme_a * theme_a) AS theme_a_squares,
    sum(theme_b) AS theme_b, sum(theme_b * theme_b) AS theme_b_squares
FROM persons
GROUP BY wave_id, unit_id
