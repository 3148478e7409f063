-- A place in memory for facts that do not come out of a store.
ATTACH ':memory:' AS facts (READ_WRITE)
