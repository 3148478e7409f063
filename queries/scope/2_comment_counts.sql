-- What a visit sees of comment_counts: the rows of units in its sight.
-- Grain: as comment_counts. Reads: mart.comment_counts, sight.
CREATE VIEW memory.main.comment_counts AS
SELECT * FROM mart.comment_counts WHERE unit IN (SELECT unit FROM memory.main.sight)
