-- Fingerprint of the column names of a file that came with a map, so that the next file with the
-- same names is read by the same map; NULL = no map was needed.
ALTER TABLE uploads ADD COLUMN layout VARCHAR
