-- Copies the tables of the attached generation into memory without a row: enough to check a file.
-- Grain: none. Parameters: none.
COPY FROM DATABASE generation TO memory (SCHEMA)
