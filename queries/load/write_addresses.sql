-- Writes which address is whose, as keys. Parameters: upload, inner_pad, outer_pad.
INSERT INTO main.person_addresses (address, person, upload)
SELECT DISTINCT person_key(lower(trim(spell.email)), $inner_pad, $outer_pad), known.person, $upload
FROM desk.main.staged AS spell
INNER JOIN desk.main.people AS known ON known.spelling = spell.person
WHERE contains(spell.email, '@')
