-- The number under which a person is kept. Parameters: person, as the exports write it; inner_pad
-- and outer_pad, the padded key. Grain: one row.
SELECT person_key(lower(trim($person)), $inner_pad, $outer_pad) AS number
