-- Takes the scores that are known already off the desk.
DELETE FROM desk.main.new_scores WHERE row_id IN (SELECT row_id FROM desk.main.known_before)
