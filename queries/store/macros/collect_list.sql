-- Values of a group that are not NULL, under the name that it has in Spark. Parameters: value.
CREATE OR REPLACE TEMP MACRO collect_list(value) AS list(value) FILTER (value IS NOT NULL)
