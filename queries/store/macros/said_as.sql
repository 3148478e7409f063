-- A number for what somebody said, to compare answers by their sum. Parameters: item, score.
CREATE OR REPLACE TEMP MACRO said_as(item, score) AS CAST(hash(item, score) % 1000000007 AS BIGINT)
