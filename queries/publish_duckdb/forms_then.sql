-- Forms by which words were found when the published counts were made, once each.
-- Reads: basis.word_forms.
SELECT DISTINCT form FROM basis.word_forms ORDER BY form
