-- Takes repeated rows off those whose answers count.
DELETE FROM desk.main.answering WHERE line IN (SELECT line FROM desk.main.repeated)
