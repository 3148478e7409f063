-- The last event of the attached store; 0 where nothing happened yet. Grain: one row.
SELECT coalesce(max(event), 0) AS event FROM store.main.events
