-- One new question. Parameters by place: item_id, survey, item, text, role, driver, low, high,
-- reversed, upload.
INSERT INTO main.items (item_id, survey, item, text, role, driver, low, high, reversed, upload)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
