-- Forms by which words were found when the published counts were made, once each.
-- Reads: word_forms_then.
SELECT DISTINCT form FROM word_forms_then ORDER BY form
