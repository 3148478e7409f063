-- No file, network, extension or other database from here on; cannot be taken back.
-- Grain: none. Parameters: none.
SET GLOBAL enable_external_access = false
