-- A number for what somebody said, to compare answers by their sum. Parameters: item, score.
CREATE OR REPLACE TEMPORARY FUNCTION said_as(item INT, score DOUBLE) RETURNS BIGINT
RETURN pmod(xxhash64(item, score), 1000000007)
