-- Which words customers used, once a comment. Grain: one row a comment and word.
-- Reads: comment_rows, comment_forms, word_forms.
SELECT DISTINCT comment_rows.id, comment_rows.unit_id, comment_rows.ix, word_forms.word
FROM comment_rows
JOIN comment_forms ON comment_forms.id = comment_rows.id
JOIN word_forms ON word_forms.form = comment_forms.form
WHERE comment_rows.side = 'customer'
