-- Makes room for the rows under their name.
DROP VIEW desk.main.staged
