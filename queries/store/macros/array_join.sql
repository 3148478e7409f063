-- A list as one text, under the name that it has in Spark. Parameters: parts, separator.
CREATE OR REPLACE TEMP MACRO array_join(parts, separator) AS array_to_string(parts, separator)
