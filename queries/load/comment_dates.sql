-- First and last day and number of the comments on the desk.
SELECT count(*) AS comments, min(said_on) AS first_on, max(said_on) AS last_on
FROM desk.main.staged
WHERE nullif(trim(comment), '') IS NOT NULL
