-- Rows of customer_answers that belong to undone uploads; the same columns.
CREATE TABLE undone.customer_answers AS SELECT * FROM main.customer_answers WHERE false
