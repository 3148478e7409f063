-- Stops every later statement of this instance after so long.
-- Grain: none. Parameters: milliseconds.
SET GLOBAL max_execution_time = $milliseconds
