-- HMAC-SHA-256 of a person's identifier, its first 60 bits.
-- Parameters: person, a text; inner_pad and outer_pad, the key padded to 64 bytes as RFC 2104 says.
CREATE OR REPLACE TEMP MACRO person_key(person, inner_pad, outer_pad) AS
    CAST('0x' || left(sha256(outer_pad || unhex(sha256(inner_pad || encode(person)))), 15) AS BIGINT)
