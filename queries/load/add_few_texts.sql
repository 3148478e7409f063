-- Spellings of one column of the desk. Parameters by place: target, spellings (a list).
INSERT INTO desk.main.few_texts SELECT ?, unnest(CAST(? AS VARCHAR[]))
