-- A small whole number in a byte, or an error. Parameters: number.
CREATE OR REPLACE TEMP MACRO whole(number) AS
    CASE
        WHEN number = floor(number) OR number IS NULL THEN CAST(number AS TINYINT)
        ELSE error('no whole number')
    END
