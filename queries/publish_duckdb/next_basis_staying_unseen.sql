-- Writes which cells of those months are not told as the facts now are.
-- Reads: staying_unseen_then, staying_slots_now, staying_untold, drafted, metric_list, this_telling.
CREATE OR REPLACE TABLE next_basis.staying_unseen AS
SELECT telling, slot, unit_id FROM staying_unseen_then
UNION ALL
SELECT telling, slot, unit_id
FROM (
    SELECT drafted.slot, drafted.unit_id
    FROM drafted
    JOIN metric_list ON metric_list.metric_id = drafted.metric_id
    WHERE metric_list.source = 'employment' AND drafted.family IS NOT NULL
        AND drafted.why IS NOT NULL
    UNION
    SELECT slot, unit_id FROM staying_untold
) AS untold
SEMI JOIN staying_slots_now AS news ON news.slot = untold.slot
CROSS JOIN this_telling
