-- Copies every table and row of the attached generation into memory.
-- Grain: none. Parameters: none.
COPY FROM DATABASE generation TO memory
