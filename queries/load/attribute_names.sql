-- What the attribute columns of the desk are called; empty at first.
CREATE OR REPLACE TABLE desk.main.attribute_names (target VARCHAR NOT NULL, attribute VARCHAR NOT NULL)
