-- Remembers one step. Parameters: step.
INSERT INTO migrations VALUES ($step, CAST(now() AS TIMESTAMP))
