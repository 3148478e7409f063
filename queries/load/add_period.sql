-- One spelling of a period. Parameters by place: spelling, starts_on, ends_on.
INSERT INTO desk.main.period_map VALUES (?, ?, ?)
