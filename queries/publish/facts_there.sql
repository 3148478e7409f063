-- Which sides have something to be made: answers, employment or headcounts, customers, scores.
-- One row of truth values. Reads: survey_waves, touched_months, touched_metrics, rules and facts.
SELECT
    EXISTS (
        SELECT 1 FROM answers JOIN survey_waves USING (wave_id) WHERE survey_waves.touched
    ) OR EXISTS (
        SELECT 1 FROM invitations JOIN survey_waves USING (wave_id) WHERE survey_waves.touched
    ) AS answers,
    (rules.everything OR rules.employment)
        AND (EXISTS (SELECT 1 FROM employment) OR EXISTS (SELECT 1 FROM headcounts)) AS staying,
    (rules.everything OR touched_months.first_ix IS NOT NULL)
        AND EXISTS (SELECT 1 FROM customer_answers) AS customers,
    (rules.everything OR EXISTS (SELECT 1 FROM touched_metrics))
        AND EXISTS (SELECT 1 FROM unit_scores) AS scores
FROM rules
CROSS JOIN touched_months
