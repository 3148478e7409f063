-- Whether any unit was moved, merged or split. Grain: one row. No parameters.
SELECT count(*) > 0 AS re_organised
FROM unit_attributes
WHERE attribute = 'like_for_like'
