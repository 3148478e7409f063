-- Writes staff and leavers by unit and month. Parameters: upload.
INSERT INTO main.headcounts (unit_id, month, staff, leavers, voluntary_leavers, upload)
SELECT
    unit.unit_id,
    CAST(date_trunc('month', period.starts_on) AS DATE),
    counted.staff,
    counted.leavers,
    counted.voluntary_leavers,
    $upload
FROM desk.main.staged AS counted
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = counted.unit
INNER JOIN desk.main.period_map AS period ON period.spelling = counted.month
ORDER BY unit.unit_id, period.starts_on
