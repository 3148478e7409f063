-- The period of each staff comment: that in which comments of its day were first told of, else the
-- survey round that closed on that day or was the first to close within 62 days after it (slot =
-- -wave_id), else its calendar month (slot = month_ix).
-- Grain: one row a staff comment. Reads: comment_rows, survey_waves, word_days_then.
WITH days AS (
    SELECT DISTINCT said_on, ix
    FROM comment_rows
    WHERE side = 'staff'
),
rounds AS (
    SELECT
        days.said_on,
        survey_waves.wave_id,
        row_number() OVER (
            PARTITION BY days.said_on ORDER BY survey_waves.closed_on, survey_waves.wave_id
        ) AS place
    FROM days
    JOIN survey_waves
        ON survey_waves.closed_on >= days.said_on
        AND day_number(survey_waves.closed_on) - day_number(days.said_on) <= 62
)
SELECT
    comment_rows.id,
    coalesce(
        word_days_then.slot, -CAST(rounds.wave_id AS BIGINT), CAST(comment_rows.ix AS BIGINT)
    ) AS slot,
    comment_rows.unit_id,
    comment_rows.said_on,
    comment_rows.person,
    comment_rows.upload,
    comment_rows.is_now
FROM comment_rows
LEFT JOIN rounds ON rounds.said_on = comment_rows.said_on AND rounds.place = 1
LEFT JOIN word_days_then ON word_days_then.said_on = comment_rows.said_on
WHERE comment_rows.side = 'staff'
