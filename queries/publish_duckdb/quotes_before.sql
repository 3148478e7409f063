-- Whether the generation before quotes customers. One row. Reads: previous.quotes.
SELECT EXISTS (SELECT 1 FROM previous.quotes) AS quoted
