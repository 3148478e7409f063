-- The bare sums of the engagement and recommendation of groups of respondents.
CREATE TABLE segment_sums AS
WITH persons AS (
    SELECT wave_id, unit_id, person,
        avg(CASE WHEN item_id <= 4 THEN score END) AS engagement,
        avg(CASE WHEN item_id = 5 THEN score END) AS recommend
    FROM store.answers
    GROUP BY wave_id, unit_id, person
)
SELECT persons.wave_id, unit_id, attribute, value, count(*) AS n,
    sum(engagement) AS engagement, sum(engagement * engagement) AS engagement_squares,
    sum(CASE WHEN recommend >= 9 THEN 1 WHEN recommend <= 6 THEN -1 ELSE 0 END) AS enps
FROM persons
JOIN store.person_attributes AS described
    ON described.wave_id = persons.wave_id AND described.person = persons.person
GROUP BY persons.wave_id, unit_id, attribute, value
