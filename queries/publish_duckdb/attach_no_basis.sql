-- Stands in for what the last generation rests on, where nothing was published before.
ATTACH ':memory:' AS basis (READ_WRITE)
