-- How many people gave what a metric is made from, by where it was told of. Changing an answer is
-- leaving and coming as another; a person who moves to another unit is the same.
-- history: telling:unit of each telling of it, in order; NULL = of none. unit_id: where it counts now,
-- NULL = nowhere. fresh: with an answer that was part of no telling, by somebody who answered all
-- questions of the family.
-- Grain: one row a metric, wave (slot), place now, history, and whether fresh.
-- Reads: answers_at_times, goes_into, metric_list, fresh_answers, family_states.
WITH own AS (
    SELECT goes_into.metric_id, wave_id, unit_id, person, telling,
        sum(said_as(answers_at_times.item_id, score)) AS said
    FROM answers_at_times
    JOIN goes_into ON goes_into.item_id = answers_at_times.item_id
    GROUP BY goes_into.metric_id, wave_id, unit_id, person, telling
),
-- Where somebody skipped a question, their other answers count in its place.
states AS (
    SELECT metric_list.metric_id, family_states.wave_id, family_states.unit_id,
        family_states.person, family_states.telling,
        CASE WHEN complete THEN coalesce(own.said, 0) ELSE family_states.said END AS said
    FROM family_states
    JOIN metric_list
        ON metric_list.layer = family_states.family
        AND metric_list.source IN ('answers', 'invitations')
    LEFT JOIN own
        ON own.metric_id = metric_list.metric_id
        AND own.wave_id = family_states.wave_id
        AND own.unit_id = family_states.unit_id
        AND own.person = family_states.person
        AND own.telling = family_states.telling
),
-- Who answered for two units is one more person in each.
numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY metric_id, wave_id, person, telling, said ORDER BY unit_id
    ) AS copy
    FROM states
),
histories AS (
    SELECT metric_id, wave_id, person,
        max(CASE WHEN telling = 1000000000 THEN unit_id END) AS unit_id,
        nullif(array_join(array_sort(collect_list(
            CASE WHEN telling < 1000000000
                THEN concat(lpad(CAST(telling AS STRING), 9, '0'), ':', CAST(unit_id AS STRING)) END
        )), ','), '') AS history
    FROM numbered
    GROUP BY metric_id, wave_id, person, said, copy
),
news AS (
    SELECT DISTINCT goes_into.metric_id, fresh_answers.wave_id, fresh_answers.person
    FROM fresh_answers
    JOIN goes_into ON goes_into.item_id = fresh_answers.item_id
    JOIN metric_list ON metric_list.metric_id = goes_into.metric_id
    SEMI JOIN (SELECT * FROM family_states WHERE complete AND telling = 1000000000) AS complete
        ON complete.family = metric_list.layer
        AND complete.wave_id = fresh_answers.wave_id
        AND complete.person = fresh_answers.person
),
told AS (
    SELECT histories.metric_id, histories.wave_id, histories.unit_id, histories.history,
        histories.unit_id IS NOT NULL AND histories.history IS NULL
            AND (news.person IS NOT NULL OR metric_list.source = 'invitations') AS fresh
    FROM histories
    JOIN metric_list ON metric_list.metric_id = histories.metric_id
    LEFT JOIN news
        ON news.metric_id = histories.metric_id
        AND news.wave_id = histories.wave_id
        AND news.person = histories.person
)
SELECT metric_id, -CAST(wave_id AS BIGINT) AS slot, unit_id, history, fresh,
    CAST(count(*) AS BIGINT) AS people
FROM told
GROUP BY metric_id, wave_id, unit_id, history, fresh
