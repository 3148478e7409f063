-- Every number under which one person is kept: of their key as employee and of their e-mail
-- addresses, whichever of them is asked for. An address that two people had is nobody's.
-- Parameters: number.
WITH known AS (
    SELECT address, person FROM store.main.person_addresses
    UNION ALL
    SELECT address, person FROM store.undone.person_addresses
),
owned AS (
    SELECT address, any_value(person) AS person
    FROM known
    GROUP BY address
    HAVING count(DISTINCT person) = 1
),
meant AS (
    SELECT $number AS person
    UNION
    SELECT person FROM owned WHERE address = $number
)
SELECT person AS number FROM meant
UNION
SELECT address AS number FROM owned WHERE person IN (SELECT person FROM meant)
ORDER BY number
