-- Up to which event a mart, attached as store, was made. Grain: one row.
SELECT max(event) AS event FROM store.main.generation
