-- How many people an e-mail address was told of. Parameters: number, the key of the address.
SELECT count(DISTINCT person) AS people
FROM (
    SELECT address, person FROM store.main.person_addresses
    UNION ALL
    SELECT address, person FROM store.undone.person_addresses
) AS known
WHERE address = $number
