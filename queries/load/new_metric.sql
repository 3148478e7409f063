-- One new metric. Parameters by place: metric, label, side, low, high, better, unit_label, upload.
INSERT INTO main.uploaded_metrics (metric, label, side, low, high, better, unit_label, upload)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
