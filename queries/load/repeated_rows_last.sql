-- Rows in which somebody answers a question of a wave that the last of their rows answers too.
CREATE OR REPLACE TABLE desk.main.repeated AS
WITH ranked AS (
    SELECT
        line,
        row_number() OVER (PARTITION BY wave_id, person, item_id ORDER BY line DESC) AS place
    FROM desk.main.new_answers
)
SELECT DISTINCT line FROM ranked WHERE place > 1
