-- Uploads in force whose answers are keyed by addresses of this file, and how many people's.
-- Parameters: inner_pad, outer_pad.
SELECT answer.upload, count(DISTINCT answer.person)
FROM main.answers AS answer
WHERE answer.person IN (
    SELECT person_key(lower(trim(email)), $inner_pad, $outer_pad)
    FROM desk.main.staged
    WHERE contains(email, '@')
)
GROUP BY answer.upload
ORDER BY answer.upload
