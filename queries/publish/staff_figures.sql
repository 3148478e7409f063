-- Sums of every staff metric where they arise: the unit the answers were given for.
-- Grain: one row a metric, wave (slot) and unit.
-- Reads: index_sums, item_sums, driver_sums, questions, metric_list, survey_waves, invitations.
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
        questions.metric,
        questions.driver_metric,
        questions.driver_members,
        item_sums.wave_id,
        item_sums.unit_id,
        item_sums.people,
        questions.slope * item_sums.total + questions.shift * item_sums.people AS total,
        questions.slope * questions.slope * item_sums.total_squares
            + 2 * questions.slope * questions.shift * item_sums.total
            + questions.shift * questions.shift * item_sums.people AS total_squares
    FROM item_sums
    JOIN questions ON questions.item_id = item_sums.item_id
),
drivers AS (
    SELECT driver_metric AS metric, wave_id, unit_id, people, total, total_squares
    FROM driver_sums
    UNION ALL
    SELECT driver_metric, wave_id, unit_id, people, total, total_squares
    FROM single_items
    WHERE driver_members = 1
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
everything AS (
    SELECT metric, wave_id, unit_id, people, weight, total, total_squares FROM indexes
    UNION ALL
    SELECT metric, wave_id, unit_id, people, people, total, total_squares FROM single_items
    UNION ALL
    SELECT metric, wave_id, unit_id, people, people, total, total_squares FROM drivers
    UNION ALL
    SELECT
        'response_rate', wave_id, unit_id, respondents, invited, 100.0 * respondents,
        10000.0 * respondents
    FROM response
)
SELECT
    metric_list.metric_id,
    -CAST(everything.wave_id AS BIGINT) AS slot,
    everything.unit_id,
    CAST(everything.people AS DOUBLE) AS people,
    CAST(everything.weight AS DOUBLE) AS weight,
    CAST(everything.total AS DOUBLE) AS total,
    CAST(everything.total_squares AS DOUBLE) AS total_squares
FROM everything
JOIN metric_list
    ON metric_list.made_as = everything.metric AND metric_list.source <> 'scores'
