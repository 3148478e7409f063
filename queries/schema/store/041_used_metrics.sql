-- Uploaded metrics that some score in force belongs to.
CREATE VIEW used_metrics AS
SELECT DISTINCT metric FROM main.unit_scores
