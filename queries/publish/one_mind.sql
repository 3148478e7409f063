-- Cells to be hidden beside neighbours of one mind. What is hidden below a unit that is shown
-- follows, added up, from what is shown; where all those people said the same, or so nearly that
-- each is within five points of a hundred, the sum tells what the smallest team said. Then the next
-- smallest cell beside them goes too, or the unit itself where none is left.
-- Grain: one row a layer (that of the indexes), slot and unit.
-- Reads: group_cells, hidden_layers, hide_layers, figures_below, metric_list, ancestry.
WITH cells AS (
    SELECT
        group_cells.layer,
        coalesce(group_cells.guide, group_cells.layer) AS guide,
        group_cells.slot,
        group_cells.unit_id,
        group_cells.level,
        group_cells.leaf,
        group_cells.people,
        group_cells.direct_people,
        hidden_layers.why
    FROM group_cells
    LEFT JOIN hidden_layers
        ON hidden_layers.layer = group_cells.layer
        AND hidden_layers.slot = group_cells.slot
        AND hidden_layers.unit_id = group_cells.unit_id
),
unseen AS (
    SELECT
        cells.layer,
        cells.guide,
        cells.slot,
        cells.unit_id,
        above.unit_id AS anchor_id,
        row_number() OVER (
            PARTITION BY cells.layer, cells.slot, cells.unit_id ORDER BY above.level DESC
        ) AS place
    FROM cells
    JOIN ancestry ON ancestry.unit_id = cells.unit_id
    JOIN cells AS above
        ON above.layer = cells.layer
        AND above.slot = cells.slot
        AND above.unit_id = ancestry.ancestor_id
    WHERE above.why IS NULL
        AND CASE WHEN cells.leaf THEN cells.why IS NOT NULL ELSE cells.direct_people > 0 END
),
agreed AS (
    SELECT DISTINCT unseen.layer, unseen.guide, unseen.slot, unseen.anchor_id
    FROM unseen
    JOIN hide_layers ON hide_layers.layer = unseen.layer AND hide_layers.slot = unseen.slot
    JOIN figures_below
        ON figures_below.metric_id = hide_layers.metric_id
        AND figures_below.slot = unseen.slot
        AND figures_below.unit_id = unseen.unit_id
    JOIN metric_list ON metric_list.metric_id = figures_below.metric_id
    WHERE unseen.place = 1 AND metric_list.source = 'answers'
    GROUP BY
        unseen.layer, unseen.guide, unseen.slot, unseen.anchor_id, figures_below.metric_id,
        metric_list.low, metric_list.high
    HAVING sum(figures_below.weight) > 0
        AND sum(total_squares) - sum(total) * sum(total) / sum(figures_below.weight)
            <= 0.0025 * (metric_list.high - metric_list.low)
            * (metric_list.high - metric_list.low)
),
-- Cells that are shown, with the nearest unit above that is.
beside AS (
    SELECT
        cells.layer,
        cells.slot,
        cells.unit_id,
        cells.people,
        above.unit_id AS anchor_id,
        row_number() OVER (
            PARTITION BY cells.layer, cells.slot, cells.unit_id ORDER BY above.level DESC
        ) AS place
    FROM cells
    JOIN ancestry ON ancestry.unit_id = cells.unit_id AND ancestry.ancestor_id <> cells.unit_id
    JOIN cells AS above
        ON above.layer = cells.layer
        AND above.slot = cells.slot
        AND above.unit_id = ancestry.ancestor_id
    JOIN (SELECT DISTINCT layer, slot FROM agreed) AS concerned
        ON concerned.layer = cells.layer AND concerned.slot = cells.slot
    WHERE cells.why IS NULL AND above.why IS NULL
),
ranked AS (
    SELECT
        agreed.guide,
        agreed.slot,
        coalesce(beside.unit_id, agreed.anchor_id) AS unit_id,
        row_number() OVER (
            PARTITION BY agreed.layer, agreed.slot, agreed.anchor_id
            ORDER BY beside.people, beside.unit_id
        ) AS place
    FROM agreed
    LEFT JOIN beside
        ON beside.layer = agreed.layer
        AND beside.slot = agreed.slot
        AND beside.anchor_id = agreed.anchor_id
        AND beside.place = 1
)
SELECT DISTINCT guide AS layer, slot, unit_id
FROM ranked
WHERE place = 1
