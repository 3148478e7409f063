-- A number as people write it, or NULL: 1,234.5 · 1.234,5 · 84% · £20. Thousands must be grouped.
-- Parameters: cell, a text; decimal, the sign before the fraction.
CREATE OR REPLACE TEMP MACRO number_of(cell, decimal) AS (
    CASE
        WHEN decimal = ',' THEN
            CASE
                WHEN regexp_full_match(
                    regexp_replace(trim(cell), '^[£$€]\s*|\s*[%£$€]$', '', 'g'),
                    '[+-]?(\d+|\d{1,3}([. ''’\x{00A0}\x{202F}]\d{3})+)?(,\d+)?([eE][+-]?\d+)?'
                )
                THEN try_cast(
                    replace(regexp_replace(cell, '[^0-9,eE+-]', '', 'g'), ',', '.') AS DOUBLE
                )
            END
        WHEN regexp_full_match(
            regexp_replace(trim(cell), '^[£$€]\s*|\s*[%£$€]$', '', 'g'),
            '[+-]?(\d+|\d{1,3}([, ''’\x{00A0}\x{202F}]\d{3})+)?(\.\d+)?([eE][+-]?\d+)?'
        )
        THEN try_cast(regexp_replace(cell, '[^0-9.eE+-]', '', 'g') AS DOUBLE)
    END
)
