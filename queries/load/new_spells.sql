-- Spells as the store keeps them. Where the file does not say, a spell ends in a move when the same
-- person starts in another unit within a month and no reason for leaving is given. A spell without
-- an end that another follows (a row for each change) ends the day before it, in a move.
CREATE OR REPLACE TABLE desk.main.new_spells AS
WITH spells AS (
    SELECT
        person.person,
        unit.unit_id,
        spell.started AS started_on,
        spell.ended AS ended_on,
        spell.moved,
        spell.voluntary,
        spell.regretted,
        nullif(trim(spell.exit_reason), '') AS exit_reason,
        nullif(trim(spell.salary_band), '') AS salary_band
    FROM desk.main.staged AS spell
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = spell.unit
    INNER JOIN desk.main.people AS person ON person.spelling = spell.person
),
followed AS (
    SELECT
        *,
        lead(started_on) OVER in_time AS next_started_on,
        lead(unit_id) OVER in_time AS next_unit_id
    FROM spells
    WINDOW in_time AS (PARTITION BY person ORDER BY started_on, ended_on NULLS LAST, unit_id)
),
ended AS (
    SELECT
        * EXCLUDE (ended_on, moved),
        ended_on IS NULL AND next_started_on > started_on AS is_followed,
        CASE
            WHEN ended_on IS NULL AND next_started_on > started_on THEN next_started_on - 1
            ELSE ended_on
        END AS ended_on,
        moved
    FROM followed
)
SELECT
    person,
    unit_id,
    started_on,
    ended_on,
    coalesce(is_followed, false) OR coalesce(
        moved,
        ended_on IS NOT NULL
        AND next_unit_id IS NOT NULL
        AND next_unit_id <> unit_id
        AND next_started_on - ended_on BETWEEN 0 AND 31
        AND (
            exit_reason IS NULL
            OR regexp_matches(lower(exit_reason), 'transfer|internal|moved|relocat|promotion')
        )
    ) AS moved,
    voluntary,
    regretted,
    exit_reason,
    salary_band
FROM ended
