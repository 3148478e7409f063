-- How a layer's cell changed since it was published. weight: how many people hide in the change, by
-- the figure of the layer that fewest changed; people who are gone hide nobody. few: some figure of
-- it changed by fewer people than may be told apart.
-- Grain: one row a layer, slot and unit, for slots in which something changed.
-- Reads: cell_changes, cell_losses, hide_layers, figures, slots.
WITH moving AS (
    SELECT slot FROM cell_changes
    UNION
    SELECT slot FROM cell_losses
),
members AS (
    SELECT hide_layers.layer, hide_layers.slot, hide_layers.metric_id
    FROM hide_layers
    JOIN moving ON moving.slot = hide_layers.slot
),
cells AS (
    SELECT members.layer, members.slot, figures.unit_id
    FROM figures
    JOIN members ON members.metric_id = figures.metric_id AND members.slot = figures.slot
    UNION
    SELECT members.layer, members.slot, cell_changes.unit_id
    FROM cell_changes
    JOIN members ON members.metric_id = cell_changes.metric_id AND members.slot = cell_changes.slot
    UNION
    SELECT members.layer, members.slot, cell_losses.unit_id
    FROM cell_losses
    JOIN members ON members.slot = cell_losses.slot
),
counted AS (
    SELECT
        cells.layer,
        cells.slot,
        cells.unit_id,
        coalesce(cell_changes.people, 0) AS changed,
        coalesce(cell_losses.people, 0) AS lost,
        coalesce(figures.people, 0) AS people
    FROM cells
    JOIN members ON members.layer = cells.layer AND members.slot = cells.slot
    LEFT JOIN cell_changes
        ON cell_changes.metric_id = members.metric_id
        AND cell_changes.slot = cells.slot
        AND cell_changes.unit_id = cells.unit_id
    LEFT JOIN cell_losses
        ON cell_losses.slot = cells.slot AND cell_losses.unit_id = cells.unit_id
    LEFT JOIN figures
        ON figures.metric_id = members.metric_id
        AND figures.slot = cells.slot
        AND figures.unit_id = cells.unit_id
)
SELECT
    counted.layer,
    counted.slot,
    counted.unit_id,
    min(least(counted.changed, counted.people)) AS weight,
    max(counted.changed + counted.lost) AS changed,
    max(CASE
        WHEN counted.changed + counted.lost > 0 AND counted.changed < slots.minimum_group THEN 1
        ELSE 0
    END) AS few
FROM counted
JOIN slots ON slots.slot = counted.slot
GROUP BY counted.layer, counted.slot, counted.unit_id
