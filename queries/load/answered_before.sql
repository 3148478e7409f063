-- People of the file whose answer to the same question of the same wave is in force already,
-- one row an upload.
SELECT before.upload, count(DISTINCT before.person) AS people
FROM main.answers AS before
INNER JOIN desk.main.new_answers AS answer
    ON answer.wave_id = before.wave_id
    AND answer.person = before.person
    AND answer.item_id = before.item_id
GROUP BY before.upload
ORDER BY before.upload
