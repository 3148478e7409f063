-- Waves that some fact in force belongs to.
CREATE VIEW used_waves AS
WITH mentioned AS (
    SELECT wave_id FROM main.answers
    UNION ALL SELECT wave_id FROM main.person_attributes
    UNION ALL SELECT wave_id FROM main.invitations
)
SELECT DISTINCT wave_id FROM mentioned
