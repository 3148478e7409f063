-- Keeps the rows of a statement under a name: both are put in place of what stands for them here.
-- Said in one statement it is planned once; asking first and keeping then plans it twice.
CREATE TABLE kept_rows AS
SELECT 1 AS statement_of_step
