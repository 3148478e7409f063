-- A comment without e-mail addresses, web addresses, phone numbers and personal names.
-- Parameters: comment, a text; first_names, a pattern of capitalised first names.
CREATE OR REPLACE TEMP MACRO masked(comment, first_names) AS
    regexp_replace(
        regexp_replace(
            regexp_replace(
                regexp_replace(
                    regexp_replace(trim(comment), '[\w.+-]+@[\w-]+(\.[\w-]+)+', '[e-mail]', 'g'),
                    '(https?://|www\.)\S+', '[web address]', 'g'
                ),
                '\+?\(?\d[\d ()./-]{6,}\d', '[number]', 'g'
            ),
            '\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Herr|Frau|Mme|Mlle|Monsieur|Madame|Señor|Señora|Sr|Sra)\.?\s+\p{Lu}[\p{L}''’-]+(\s+\p{Lu}[\p{L}''’-]+)?',
            '[name]', 'g'
        ),
        first_names, '[name]', 'g'
    )
