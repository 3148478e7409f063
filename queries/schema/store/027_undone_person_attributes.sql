-- Rows of person_attributes that belong to undone uploads; the same columns.
CREATE TABLE undone.person_attributes AS SELECT * FROM main.person_attributes WHERE false
