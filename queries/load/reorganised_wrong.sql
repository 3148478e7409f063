-- Rows that cannot be: a word for no change, a unit nobody knows, a unit that becomes itself.
-- Grain: one row a wrong row, with the column, what stands there and what was expected.
SELECT line, 'change' AS column_name, change AS found, 'rename, move, merge or split' AS expected
FROM desk.main.reorganised
WHERE change IS NULL OR change NOT IN ('rename', 'move', 'merge', 'split')
UNION ALL
SELECT line, 'unit', unit, 'a unit that is known: load the list of units first'
FROM desk.main.reorganised
WHERE unit_id = 0
UNION ALL
SELECT line, 'new_unit', new_unit, 'a unit that is known: load the list of units first'
FROM desk.main.reorganised
WHERE change IN ('move', 'merge', 'split') AND new_unit_id = 0
UNION ALL
SELECT line, 'new_unit', new_unit, 'another unit than before'
FROM desk.main.reorganised
WHERE change IN ('move', 'merge', 'split') AND new_unit_id = unit_id AND unit_id > 0
ORDER BY 1, 2
