-- Takes figures of rows that are not loaded off the desk.
DELETE FROM desk.main.new_values WHERE line IN (SELECT line FROM desk.main.bad_rows)
