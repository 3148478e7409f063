-- Rows of person_addresses that belong to undone uploads; the same columns.
CREATE TABLE undone.person_addresses AS SELECT * FROM main.person_addresses WHERE false
