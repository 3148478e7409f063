-- People whose last spell of employment ended before a day. Parameters: day.
SELECT person
FROM store.main.employment
GROUP BY person
HAVING max(coalesce(ended_on, DATE '9999-12-31')) < $day
