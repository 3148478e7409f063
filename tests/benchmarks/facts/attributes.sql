-- Two things known of every respondent of a round. Parameters: wave_id, people.
INSERT INTO main.person_attributes (wave_id, person, attribute, value, upload)
SELECT $wave_id, p * 6917529027641 + 77777, attribute,
    CASE
        WHEN attribute = 'gender' THEN CASE WHEN hash(p, 1) % 2 = 0 THEN 'female' ELSE 'male' END
        ELSE 'band ' || CAST(hash(p, 2) % 4 AS VARCHAR)
    END,
    $wave_id
FROM range($people) AS range_of (p)
CROSS JOIN (VALUES ('gender'), ('tenure')) AS kinds (attribute)
ORDER BY attribute, p
