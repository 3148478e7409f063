-- A place in memory for the steps in between, beside the store, which is only read.
ATTACH ':memory:' AS work (READ_WRITE)
