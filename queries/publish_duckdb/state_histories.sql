-- How many people count in one way, by where that was told of. Counting otherwise is leaving and
-- coming as another; who counts the same in another place is the same.
-- history: telling:place of each telling of it, in order; NULL = of none. place: where they count now,
-- NULL = nowhere. fresh: of no telling, and certainly people. steady: they never counted otherwise.
-- Grain: one row a slot, place now, history, fresh and steady. Reads: states_asked.
WITH numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY slot, person, telling, said ORDER BY place
    ) AS copy
    FROM states_asked
),
histories AS (
    SELECT slot, person, max(sure) AS sure,
        max(CASE WHEN telling = 1000000000 THEN place END) AS place,
        string_agg(concat(telling, ':', place), ',' ORDER BY telling)
            FILTER (WHERE telling < 1000000000) AS history
    FROM numbered
    GROUP BY slot, person, said, copy
),
counted AS (
    SELECT *, count(*) OVER (PARTITION BY slot, person) = 1 AND sure > 0 AND person >= 0 AS steady
    FROM histories
)
SELECT
    slot, place, history,
    history IS NULL AND sure > 0 AS fresh,
    steady,
    CAST(sum(greatest(sure, 1)) AS BIGINT) AS people
FROM counted
GROUP BY slot, place, history, fresh, steady
