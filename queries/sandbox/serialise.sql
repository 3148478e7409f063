-- A statement as the tree that DuckDB's own parser makes of it.
-- Grain: one row. Parameters: statement.
SELECT json_serialize_sql($statement) AS tree
