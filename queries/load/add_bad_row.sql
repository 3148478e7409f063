-- One reason why a row is not loaded. Parameters by place: line, column, value, reason.
INSERT INTO desk.main.bad_rows VALUES (?, ?, ?, ?)
