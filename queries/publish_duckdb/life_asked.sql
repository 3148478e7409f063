-- Who may count otherwise in a month of service than at a telling of it: their spells or the groups of
-- their units are not the same.
-- Grain: one row a telling, person, month of service and cut.
-- Reads: life_at_times, spell_changes, life_told_then, life_units_then, life_crossings.
WITH told AS (
    SELECT DISTINCT telling, month_of_service AS month,
        CASE WHEN grouping_name = 'engagement_third' THEN 'third' ELSE 'region' END AS cut
    FROM life_told_then
),
elsewhere AS (
    SELECT known.telling, known.unit_id
    FROM life_units_then AS known
    LEFT JOIN life_crossings ON life_crossings.unit_id = known.unit_id
    WHERE life_crossings.third IS DISTINCT FROM known.third
        OR life_crossings.region IS DISTINCT FROM known.region
),
spans AS (
    SELECT telling, person,
        (day_number(from_on) - day_number(service_on)) / 30.4375 AS age_from,
        (day_number(to_on) + 1 - day_number(service_on)) / 30.4375 AS age_to
    FROM spell_changes
    UNION ALL
    SELECT elsewhere.telling, life.person, life.age_in, life.age_out
    FROM elsewhere
    JOIN life_at_times AS life
        ON life.unit_id = elsewhere.unit_id AND life.telling IN (elsewhere.telling, 1000000000)
)
SELECT DISTINCT spans.telling, spans.person, told.month, told.cut
FROM spans
JOIN told
    ON told.telling = spans.telling
    AND told.month BETWEEN floor(spans.age_from) AND ceil(spans.age_to) + 1
