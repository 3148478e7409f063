-- Sums of every staff metric where they arise: the unit the answers were given for.
-- Grain: one row a metric, wave (slot) and unit.
-- Reads: index_sums, filled_sums, driver_sums, question_metrics, metric_list, survey_waves,
-- invitations.
WITH indexes AS (
    SELECT
        'engagement' AS metric, wave_id, unit_id, engagement_people AS people,
        engagement_people AS weight, engagement_total AS total,
        engagement_squares AS total_squares
    FROM index_sums
    WHERE engagement_people > 0
    UNION ALL
    SELECT
        'favourable', wave_id, unit_id, engagement_people, engagement_answers, 100.0 * favourable,
        10000.0 * favourable
    FROM index_sums
    WHERE engagement_people > 0
    UNION ALL
    SELECT
        'enps', wave_id, unit_id, enps_people, enps_people, 100.0 * (promoters - detractors),
        10000.0 * (promoters + detractors)
    FROM index_sums
    WHERE enps_people > 0
),
single_items AS (
    SELECT
        question_metrics.metric_id,
        question_metrics.driver_metric_id,
        question_metrics.driver_members,
        filled_sums.wave_id,
        filled_sums.unit_id,
        filled_sums.people,
        slope * filled_sums.total + shift * filled_sums.people AS total,
        slope * slope * filled_sums.total_squares
            + 2 * slope * shift * filled_sums.total
            + shift * shift * filled_sums.people AS total_squares
    FROM filled_sums
    JOIN question_metrics ON question_metrics.item_id = filled_sums.item_id
),
invited AS (
    SELECT invitations.wave_id, invitations.unit_id, sum(invitations.invited) AS invited
    FROM invitations
    JOIN survey_waves ON survey_waves.wave_id = invitations.wave_id
    WHERE survey_waves.touched
    GROUP BY invitations.wave_id, invitations.unit_id
    HAVING sum(invitations.invited) > 0
),
response AS (
    SELECT
        invited.wave_id,
        invited.unit_id,
        invited.invited,
        coalesce(index_sums.respondents, 0) AS respondents
    FROM invited
    LEFT JOIN index_sums
        ON index_sums.wave_id = invited.wave_id AND index_sums.unit_id = invited.unit_id
),
named AS (
    SELECT metric, wave_id, unit_id, people, weight, total, total_squares FROM indexes
    UNION ALL
    SELECT
        'response_rate', wave_id, unit_id, respondents, invited, 100.0 * respondents,
        10000.0 * respondents
    FROM response
),
everything AS (
    SELECT
        metric_list.metric_id, named.wave_id, named.unit_id, named.people, named.weight,
        named.total, named.total_squares
    FROM named
    JOIN metric_list ON metric_list.metric = named.metric
    UNION ALL
    SELECT metric_id, wave_id, unit_id, people, people, total, total_squares
    FROM single_items
    UNION ALL
    SELECT driver_metric_id, wave_id, unit_id, people, people, total, total_squares
    FROM single_items
    WHERE driver_members = 1
    UNION ALL
    SELECT driver_metric_id, wave_id, unit_id, people, people, total, total_squares
    FROM driver_sums
)
SELECT
    metric_id,
    -CAST(wave_id AS BIGINT) AS slot,
    unit_id,
    CAST(people AS DOUBLE) AS people,
    CAST(weight AS DOUBLE) AS weight,
    CAST(total AS DOUBLE) AS total,
    CAST(total_squares AS DOUBLE) AS total_squares
FROM everything
