-- Survey questions as people see them. Grain: one row a survey and item.
-- Reads: items, questions.
SELECT
    items.item, items.survey, items.text, items.role, items.driver, items.low, items.high,
    items.reversed, questions.metric, questions.driver_metric
FROM items
JOIN questions ON questions.item_id = items.item_id
ORDER BY items.survey, items.item_id
