-- Gives people whose address a people file told the key of the person; an address that two people
-- had is nobody's.
UPDATE desk.main.people AS given
SET person = known.person
FROM (
    SELECT address, any_value(person) AS person
    FROM main.person_addresses
    GROUP BY address
    HAVING count(DISTINCT person) = 1
) AS known
WHERE known.address = given.person
