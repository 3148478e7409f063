-- Whether the life table stays as it is although survey rounds were touched, employment being as it
-- was: every unit that may stand in a third was told of in one and stays there, and enough units
-- have engagement from other rounds for thirds to be told of at all. One row.
-- Reads: employment, basis.life_units, basis.life_told, previous.hidden, previous.readings,
-- unit_tree, touched_waves.
WITH thirds AS (
    SELECT unit_id, third
    FROM basis.life_units
    WHERE telling = (
        SELECT max(telling) FROM basis.life_told WHERE grouping_name = 'engagement_third'
    )
),
placed AS (
    SELECT unit_tree.unit, thirds.third
    FROM (SELECT DISTINCT unit_id FROM employment) AS employers
    JOIN unit_tree ON unit_tree.unit_id = employers.unit_id
    LEFT JOIN thirds ON thirds.unit_id = employers.unit_id
    WHERE unit_tree.leaf
        AND unit_tree.unit NOT IN (SELECT unit FROM previous.hidden WHERE metric = 'turnover')
),
scored AS (
    SELECT DISTINCT unit
    FROM previous.readings
    WHERE metric = 'engagement' AND wave NOT IN (SELECT wave FROM touched_waves)
)
SELECT
    count_if(placed.third IS NULL) = 0 AND count_if(scored.unit IS NOT NULL) >= 9 AS settled
FROM placed
LEFT JOIN scored ON scored.unit = placed.unit
