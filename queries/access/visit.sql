-- SQLite, access.db: the last two visits of $who. Grain: at most one row.
SELECT seen_at, generation, before_at, before_generation FROM visits WHERE who = $who
