-- People who said but one thing of a family's questions, all of them, at every time they were there:
-- whatever was told of them is one sum over all who were in the same places.
-- history: telling:unit of each time; unit_id: where they are now, NULL = gone.
-- Grain: one row a family, wave (slot), place now and history. Reads: family_states.
WITH steady AS (
    SELECT family, wave_id, person,
        max(CASE WHEN telling = 1000000000 THEN unit_id END) AS unit_id,
        nullif(array_join(array_sort(collect_list(
            CASE WHEN telling < 1000000000
                THEN concat(lpad(CAST(telling AS STRING), 9, '0'), ':', CAST(unit_id AS STRING)) END
        )), ','), '') AS history
    FROM family_states
    GROUP BY family, wave_id, person
    HAVING min(said) = max(said) AND bool_and(complete) AND count(DISTINCT telling) = count(*)
)
SELECT family, -CAST(wave_id AS BIGINT) AS slot, unit_id, history, CAST(count(*) AS BIGINT) AS people
FROM steady
WHERE history IS NOT NULL
GROUP BY family, wave_id, unit_id, history
