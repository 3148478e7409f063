-- Makes the tables and views of the attached store in the copy, without a row.
COPY FROM DATABASE store TO copy (SCHEMA)
