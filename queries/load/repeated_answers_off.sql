-- Takes answers of repeated rows off the desk.
DELETE FROM desk.main.new_answers WHERE line IN (SELECT line FROM desk.main.repeated)
