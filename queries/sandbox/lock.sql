-- No setting can be changed from here on.
-- Grain: none. Parameters: none.
SET GLOBAL lock_configuration = true
