-- Rows of invitations that belong to undone uploads; the same columns.
CREATE TABLE undone.invitations AS SELECT * FROM main.invitations WHERE false
