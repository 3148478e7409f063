-- Which forms of the list are in each comment, in the comment's own language: "car" is no dear
-- thing in English. Grain: one row a comment and form.
-- Reads: comment_rows, comment_texts, comment_tokens, token_forms, comment_languages,
-- first_language.
WITH found AS (
    SELECT DISTINCT comment_tokens.id, token_forms.form
    FROM comment_tokens
    JOIN token_forms ON token_forms.token = comment_tokens.token
    CROSS JOIN first_language
    LEFT JOIN comment_languages ON comment_languages.id = comment_tokens.id
    WHERE token_forms.language = coalesce(comment_languages.language, first_language.language)
)
SELECT comment_rows.id, found.form
FROM found
JOIN comment_texts ON comment_texts.id = found.id
JOIN comment_rows ON comment_rows.comment = comment_texts.comment
