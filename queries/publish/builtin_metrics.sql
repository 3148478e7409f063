-- Metrics that Linkage makes itself from facts.
-- Grain: one row a metric. Reads: nothing.
-- adds_up: the whole is the sum of its units, not their mean.
-- source: the facts it is made from, so that a refresh knows what to make again.
SELECT
    'engagement' AS metric, 'Engagement' AS label, 'staff' AS side, 'mean' AS kind,
    'wave' AS grain, 0.0 AS low, 100.0 AS high, 'higher' AS better, 'points of 100' AS unit_label,
    TRUE AS confidential, 100 AS sort, 'answers' AS source, FALSE AS adds_up,
    'engagement' AS family
UNION ALL
SELECT
    'favourable', 'Favourable answers', 'staff', 'share', 'wave', 0.0, 100.0, 'higher', '%',
    TRUE, 101, 'answers', FALSE, 'engagement'
UNION ALL
SELECT
    'enps', 'eNPS', 'staff', 'net', 'wave', -100.0, 100.0, 'higher', 'points from -100 to 100',
    TRUE, 102, 'answers', FALSE, 'enps'
UNION ALL
SELECT
    'response_rate', 'Response rate', 'staff', 'share', 'wave', 0.0, 100.0, 'neither', '%',
    TRUE, 190, 'invitations', FALSE, 'response_rate'
UNION ALL
SELECT
    'turnover', 'Staff turnover (yearly rate)', 'staying', 'rate', 'month', 0.0, NULL, 'lower',
    'leavers a year per 100 staff', FALSE, 300, 'employment', FALSE, 'staying'
UNION ALL
SELECT
    'voluntary_turnover', 'Voluntary turnover (yearly rate)', 'staying', 'rate', 'month', 0.0, NULL,
    'lower', 'leavers a year per 100 staff', FALSE, 301, 'employment', FALSE, 'staying'
UNION ALL
SELECT
    'regretted_turnover', 'Regretted turnover (yearly rate)', 'staying', 'rate', 'month', 0.0, NULL,
    'lower', 'leavers a year per 100 staff', FALSE, 302, 'employment', FALSE, 'staying'
UNION ALL
SELECT
    'first_year_turnover', 'First-year turnover (yearly rate)', 'staying', 'rate', 'month', 0.0,
    NULL, 'lower', 'leavers a year per 100 staff in their first year', FALSE, 303, 'employment',
    FALSE, 'staying'
UNION ALL
SELECT
    'headcount', 'Headcount', 'staying', 'amount', 'month', 0.0, NULL, 'neither', 'people', FALSE,
    310, 'employment', TRUE, NULL
UNION ALL
SELECT
    'nps', 'NPS', 'customer', 'net', 'month', -100.0, 100.0, 'higher', 'points from -100 to 100',
    FALSE, 400, 'customers', FALSE, NULL
UNION ALL
SELECT
    'csat', 'Customer satisfaction', 'customer', 'mean', 'month', 0.0, 100.0, 'higher',
    'points of 100', FALSE, 401, 'customers', FALSE, NULL
UNION ALL
SELECT
    'csat_top_box', 'Raving customers (top box)', 'customer', 'share', 'month', 0.0, 100.0,
    'higher', '%', FALSE, 402, 'customers', FALSE, NULL
UNION ALL
SELECT
    'csat_top_two', 'Satisfied customers (top two)', 'customer', 'share', 'month', 0.0, 100.0,
    'higher', '%', FALSE, 403, 'customers', FALSE, NULL
UNION ALL
SELECT
    'ces', 'Customer effort score', 'customer', 'mean', 'month', 0.0, 100.0, 'higher',
    'points of 100', FALSE, 404, 'customers', FALSE, NULL
UNION ALL
SELECT
    'stars', 'Star rating', 'customer', 'mean', 'month', 0.0, 100.0, 'higher', 'points of 100',
    FALSE, 405, 'customers', FALSE, NULL
UNION ALL
SELECT
    'stars_top_box', 'Top star rating (top box)', 'customer', 'share', 'month', 0.0, 100.0,
    'higher', '%', FALSE, 406, 'customers', FALSE, NULL
UNION ALL
SELECT
    'customer_answers', 'Customer answers (volume)', 'customer', 'amount', 'month', 0.0, NULL,
    'neither', 'answers a month', FALSE, 410, 'customers', TRUE, NULL
