-- How many answers somebody gave again to the same question in the same wave.
SELECT count(*) - count(DISTINCT hash(wave_id, person, item_id)) AS answers FROM desk.main.new_answers
