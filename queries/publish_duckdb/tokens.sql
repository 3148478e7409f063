-- Every word that was written, once. Reads: comment_tokens.
SELECT DISTINCT token FROM comment_tokens ORDER BY token
