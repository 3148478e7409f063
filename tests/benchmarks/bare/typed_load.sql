-- What DuckDB does by itself: a typed read of the file into a table.
CREATE TABLE customer_answers AS
SELECT *
FROM read_csv($path, header = true, columns = {
    'Store': 'VARCHAR', 'Answered on': 'DATE', 'NPS': 'DOUBLE', 'CSAT': 'DOUBLE'
})
