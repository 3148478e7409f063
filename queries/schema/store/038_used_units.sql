-- Units that some fact in force rests on, or that an upload in force described or named as parent.
CREATE VIEW used_units AS
WITH mentioned AS (
    SELECT unit_id FROM main.answers
    UNION ALL SELECT unit_id FROM main.invitations
    UNION ALL SELECT unit_id FROM main.employment
    UNION ALL SELECT unit_id FROM main.headcounts
    UNION ALL SELECT unit_id FROM main.customer_answers
    UNION ALL SELECT unit_id FROM main.comments
    UNION ALL SELECT unit_id FROM main.unit_scores
    UNION ALL SELECT unit_id FROM main.aliases
    UNION ALL SELECT unit_id FROM main.attribute_statements
    UNION ALL SELECT unit_id FROM main.unit_statements
    UNION ALL SELECT parent_id FROM main.unit_statements
    UNION ALL SELECT from_unit_id FROM main.unit_changes
    UNION ALL SELECT to_unit_id FROM main.unit_changes
    UNION ALL SELECT new_parent_id FROM main.unit_changes
)
SELECT DISTINCT unit_id FROM mentioned WHERE unit_id IS NOT NULL
