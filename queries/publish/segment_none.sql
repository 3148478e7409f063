-- No groups, where nothing is known of respondents. Reads: nothing.
SELECT
    CAST(NULL AS STRING) AS metric, CAST(NULL AS STRING) AS unit,
    CAST(NULL AS STRING) AS attribute, CAST(NULL AS STRING) AS segment,
    CAST(NULL AS DATE) AS starts_on, CAST(NULL AS DATE) AS ends_on,
    CAST(NULL AS STRING) AS wave, CAST(NULL AS DOUBLE) AS people, CAST(NULL AS DOUBLE) AS weight,
    CAST(NULL AS DOUBLE) AS total, CAST(NULL AS DOUBLE) AS total_squares,
    CAST(NULL AS DOUBLE) AS value
WHERE 1 = 0
