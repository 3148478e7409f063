-- Months of service with how many were at risk and how many left, as far as they may be told.
-- A curve ends before the first month that rests on too few people. What is hidden of a grouping
-- must add up to the smallest group, or the whole would give it away: then further groups end
-- there too, those that would end next first. Regions end where one third of a region is too few,
-- since thirds and regions together would tell it.
-- Grain: one row a grouping, group and month of service. Reads: life_cells, life_groups, rules.
WITH smallest AS (
    SELECT month, min(people) AS fewest
    FROM life_cells
    GROUP BY month
),
sums AS (
    SELECT
        '(all)' AS grouping_name, '(all)' AS group_name, month, sum(at_risk) AS at_risk,
        sum(people) AS people, sum(people) AS fewest, sum(leavers) AS leavers,
        sum(voluntary) AS voluntary
    FROM life_cells
    GROUP BY month
    UNION ALL
    SELECT
        'engagement_third', third, month, sum(at_risk), sum(people), sum(people), sum(leavers),
        sum(voluntary)
    FROM life_cells
    GROUP BY third, month
    UNION ALL
    SELECT
        'region', life_cells.region, life_cells.month, sum(life_cells.at_risk),
        sum(life_cells.people), min(smallest.fewest), sum(life_cells.leavers),
        sum(life_cells.voluntary)
    FROM life_cells
    JOIN smallest ON smallest.month = life_cells.month
    GROUP BY life_cells.region, life_cells.month
),
known AS (
    SELECT
        sums.*,
        row_number() OVER (
            PARTITION BY sums.grouping_name, sums.group_name ORDER BY sums.month
        ) AS nth,
        rules.minimum_group
    FROM sums
    JOIN (SELECT DISTINCT grouping_name FROM life_groups) AS groupings
        ON groupings.grouping_name = sums.grouping_name
    CROSS JOIN rules
),
-- A month without anybody breaks the numbering, and the curve.
ends AS (
    SELECT
        grouping_name,
        group_name,
        coalesce(
            min(CASE
                WHEN group_name = '(rest)' OR fewest < minimum_group OR month <> nth THEN nth
            END),
            max(nth) + 1
        ) AS own_end
    FROM known
    GROUP BY grouping_name, group_name
),
ordered AS (
    SELECT
        known.*,
        ends.own_end,
        coalesce(sum(known.people) OVER (
            PARTITION BY known.grouping_name, known.month
            ORDER BY ends.own_end, known.group_name
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0) AS people_hidden_before,
        sum(CASE WHEN ends.own_end <= known.month THEN known.people ELSE 0 END) OVER (
            PARTITION BY known.grouping_name, known.month
        ) AS people_hidden
    FROM known
    JOIN ends
        ON ends.grouping_name = known.grouping_name AND ends.group_name = known.group_name
),
cuts AS (
    SELECT
        grouping_name,
        group_name,
        min(CASE
            WHEN own_end <= month THEN month
            WHEN people_hidden > 0 AND people_hidden_before < minimum_group THEN month
        END) AS first_hidden
    FROM ordered
    GROUP BY grouping_name, group_name
)
SELECT
    known.grouping_name,
    known.group_name,
    CAST(known.month AS INTEGER) AS month_of_service,
    -- Sums of shares carry the last digits of how they were added: leavers are never more.
    greatest(round(known.at_risk, 4), known.leavers) AS at_risk,
    CAST(known.leavers AS DOUBLE) AS leavers,
    CAST(known.voluntary AS DOUBLE) AS voluntary_leavers
FROM known
JOIN cuts
    ON cuts.grouping_name = known.grouping_name AND cuts.group_name = known.group_name
WHERE cuts.first_hidden IS NULL OR known.month < cuts.first_hidden
ORDER BY known.grouping_name, known.group_name, known.month
