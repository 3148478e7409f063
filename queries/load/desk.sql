-- Where a file is laid out before it counts: in memory, gone with the
-- connection; it can be written even where the store is only read.
ATTACH ':memory:' AS desk (READ_WRITE)
