-- How many people count in a month of service now. place: as in life_states.
-- Grain: one row a month of service and cut (slot) and place. Reads: life_together, life_cells.
SELECT together.slot,
    CAST(hash(CASE WHEN together.cut = 'third' THEN cells.third ELSE '' END, cells.region)
        % 2147483647 AS BIGINT) AS place,
    CAST(sum(cells.people) AS BIGINT) AS people
FROM life_together AS together
JOIN life_cells AS cells ON cells.month = together.month_of_service
GROUP BY together.slot, place
