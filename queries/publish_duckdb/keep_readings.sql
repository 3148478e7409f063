-- Copies from the generation before what no event touched.
-- Reads: previous.readings, previous.metrics, touched_waves, touched_months, touched_metrics, rules.
INSERT INTO mart.readings
SELECT kept.*
FROM previous.readings AS kept
JOIN previous.metrics USING (metric)
CROSS JOIN touched_months
CROSS JOIN rules
WHERE CASE metrics.source
    WHEN 'answers' THEN kept.wave NOT IN (SELECT wave FROM touched_waves)
    WHEN 'invitations' THEN kept.wave NOT IN (SELECT wave FROM touched_waves)
    WHEN 'employment' THEN NOT rules.employment
    WHEN 'customers' THEN
        touched_months.first_ix IS NULL
        OR month_ix(kept.starts_on) NOT BETWEEN touched_months.first_ix AND touched_months.last_ix
    ELSE kept.metric NOT IN (SELECT metric FROM touched_metrics)
END
