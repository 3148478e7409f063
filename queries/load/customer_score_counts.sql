-- First and last day of an answer on the desk.
SELECT min(answered_on) AS first_on, max(answered_on) AS last_on FROM desk.main.staged
