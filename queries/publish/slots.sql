-- The periods that figures are numbered by, with the smallest group that may be shown in each.
-- Waves are numbered below zero, months by month_ix, uploaded periods far above both.
-- Grain: one row a slot. Reads: survey_waves, calendar_months, unit_scores, rules.
WITH periods AS (
    SELECT DISTINCT starts_on, ends_on
    FROM unit_scores
),
everything AS (
    SELECT
        -CAST(wave_id AS BIGINT) AS slot, opened_on AS starts_on, closed_on AS ends_on, wave,
        minimum_group
    FROM survey_waves
    UNION ALL
    SELECT
        CAST(ix AS BIGINT), starts_on, ends_on, CAST(NULL AS STRING), CAST(NULL AS INTEGER)
    FROM calendar_months
    UNION ALL
    SELECT
        2000000000000 + day_number(starts_on) * 100000
            + (day_number(ends_on) - day_number(starts_on)),
        starts_on, ends_on, CAST(NULL AS STRING), CAST(NULL AS INTEGER)
    FROM periods
)
SELECT
    everything.slot,
    everything.starts_on,
    everything.ends_on,
    everything.wave,
    coalesce(everything.minimum_group, rules.minimum_group) AS minimum_group
FROM everything
CROSS JOIN rules
