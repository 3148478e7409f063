-- Takes scores of rows that are not loaded off the desk.
DELETE FROM desk.main.new_scores WHERE line IN (SELECT line FROM desk.main.bad_rows)
