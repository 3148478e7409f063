-- Each text that was written, once: many people write the same few words.
-- Grain: one row a text; id: that of the first comment with it. Reads: comment_rows.
SELECT min(id) AS id, comment
FROM comment_rows
GROUP BY comment
