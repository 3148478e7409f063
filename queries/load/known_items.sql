-- Every question that has a number, in force or waiting among the undone, the undone first.
SELECT item_id, survey, item, low, high, role, false AS in_force FROM undone.items
UNION ALL
SELECT item_id, survey, item, low, high, role, true FROM main.items
ORDER BY in_force, item_id
