-- What became of units, and which of today's units their earlier figures belong to.
-- A merger hands figures on, and so does a new name that is another unit's code: files came under
-- both. They stay where they are after a split, which has no single successor; where a unit became
-- several in any other way or came back; and where one of the two units lies below the other, whose
-- figures hold both already.
-- Grain: one row a unit and re-organisation, a split once for each new unit.
-- Reads: unit_changes, unit_tree, ancestry.
WITH RECURSIVE changes AS (
    SELECT DISTINCT
        unit_changes.change AS kind,
        unit_changes.from_unit_id AS unit_id,
        unit_changes.effective_on AS changed_on,
        coalesce(unit_changes.to_unit_id, renamed.unit_id, unit_changes.from_unit_id)
            AS successor_id
    FROM unit_changes
    LEFT JOIN unit_tree AS renamed
        ON unit_changes.change = 'rename'
        AND lower(trim(renamed.unit)) = lower(trim(unit_changes.new_name))
),
single AS (
    SELECT unit_id, min(successor_id) AS successor_id, min(changed_on) AS changed_on
    FROM changes
    WHERE successor_id <> unit_id
    GROUP BY unit_id
    HAVING count(DISTINCT successor_id) = 1
        AND max(CASE WHEN kind = 'split' THEN 1 ELSE 0 END) = 0
),
back AS (
    SELECT DISTINCT single.unit_id
    FROM single
    JOIN changes
        ON changes.successor_id = single.unit_id
        AND changes.unit_id <> single.unit_id
        AND changes.changed_on > single.changed_on
),
handed AS (
    SELECT single.unit_id, single.successor_id
    FROM single
    LEFT JOIN back ON back.unit_id = single.unit_id
    WHERE back.unit_id IS NULL
),
-- Two units that were merged into each other on one day never come to an end, so they stay.
walk AS (
    SELECT unit_id, successor_id, 1 AS steps
    FROM handed
    UNION ALL
    SELECT walk.unit_id, handed.successor_id, walk.steps + 1 AS steps
    FROM walk
    JOIN handed ON handed.unit_id = walk.successor_id
    WHERE walk.steps < 30
),
ends AS (
    SELECT walk.unit_id, walk.successor_id AS now_id
    FROM walk
    LEFT JOIN handed ON handed.unit_id = walk.successor_id
    WHERE handed.unit_id IS NULL
),
members AS (
    SELECT unit_id, now_id FROM ends
    UNION
    SELECT now_id, now_id FROM ends
),
nested AS (
    SELECT inside.unit_id AS inside_id, above.unit_id AS above_id, inside.now_id
    FROM members AS inside
    JOIN ancestry ON ancestry.unit_id = inside.unit_id
    JOIN members AS above
        ON above.unit_id = ancestry.ancestor_id
        AND above.now_id = inside.now_id
        AND above.unit_id <> inside.unit_id
),
staying AS (
    SELECT inside_id AS unit_id FROM nested WHERE inside_id <> now_id
    UNION
    SELECT above_id FROM nested WHERE inside_id = now_id
)
SELECT
    before.unit,
    changes.kind,
    changes.changed_on,
    successors.unit AS successor,
    CASE WHEN staying.unit_id IS NULL THEN coalesce(today.unit, before.unit) ELSE before.unit END
        AS unit_now
FROM changes
JOIN unit_tree AS before ON before.unit_id = changes.unit_id
JOIN unit_tree AS successors ON successors.unit_id = changes.successor_id
LEFT JOIN ends ON ends.unit_id = changes.unit_id
LEFT JOIN unit_tree AS today ON today.unit_id = ends.now_id
LEFT JOIN staying ON staying.unit_id = changes.unit_id
ORDER BY changes.changed_on, before.unit, changes.kind, successors.unit
