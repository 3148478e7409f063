-- Whether anybody's answers or place in a breakdown are no longer what was published, or a breakdown
-- stayed behind: where not, none can tell anything new. One row: how many signs of it there are.
-- Reads: changed_people, cell_losses, kept_parts_then, waves_then, uploads_then,
-- person_attributes, undone_attributes.
WITH said AS (
    SELECT DISTINCT wave_id, upload
    FROM person_attributes
)
SELECT
    (SELECT count(*) FROM changed_people)
    + (SELECT count(*) FROM cell_losses)
    + (SELECT count(*) FROM kept_parts_then)
    + (
        SELECT count(*)
        FROM said
        JOIN waves_then ON waves_then.wave_id = said.wave_id
        LEFT JOIN uploads_then
            ON uploads_then.wave_id = said.wave_id AND uploads_then.upload = said.upload
        WHERE uploads_then.upload IS NULL
    )
    + (
        SELECT count(*)
        FROM undone_attributes
        JOIN uploads_then
            ON uploads_then.wave_id = undone_attributes.wave_id
            AND uploads_then.upload = undone_attributes.upload
    ) AS moved
