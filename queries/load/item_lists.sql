-- The questions behind the columns item_0001 …, one row a survey: their numbers in the order of the
-- columns, NULL where a column is no question; empty at first.
CREATE OR REPLACE TABLE desk.main.item_lists (survey VARCHAR, item_ids INTEGER[] NOT NULL)
