-- The questions of one survey. Parameters by place: survey, item_ids.
INSERT INTO desk.main.item_lists VALUES (?, ?)
