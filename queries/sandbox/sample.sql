-- What do rows of a table look like? The name any_table is replaced by a published table's.
-- Grain: that of the table. No parameters.
SELECT *
FROM any_table
LIMIT 5
