-- What a visit sees of word_counts: the rows of units in its sight.
-- Grain: as word_counts. Reads: mart.word_counts, sight.
CREATE VIEW memory.main.word_counts AS
SELECT * FROM mart.word_counts WHERE unit IN (SELECT unit FROM memory.main.sight)
