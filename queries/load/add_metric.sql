-- One metric. Parameters by place: target, metric, low, high.
INSERT INTO desk.main.metric_map VALUES (?, ?, ?, ?)
