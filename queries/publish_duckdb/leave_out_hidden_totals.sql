-- Takes out of what the generation before told what events touched: that is made anew.
-- Reads: mart.hidden_totals, previous.metrics, touched_waves, touched_months, touched_metrics, rules.
DELETE FROM mart.hidden_totals AS gone
USING previous.metrics AS metrics, touched_months, rules
WHERE metrics.metric = gone.metric
    AND CASE metrics.source
        WHEN 'answers' THEN gone.wave IN (SELECT wave FROM touched_waves)
        WHEN 'invitations' THEN gone.wave IN (SELECT wave FROM touched_waves)
        WHEN 'employment' THEN rules.employment
        WHEN 'customers' THEN
            month_ix(gone.starts_on) BETWEEN touched_months.first_ix AND touched_months.last_ix
        ELSE gone.metric IN (SELECT metric FROM touched_metrics)
    END
