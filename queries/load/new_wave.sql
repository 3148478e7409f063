-- One new wave. Parameters by place: wave_id, survey, wave, opened_on, closed_on, minimum_group, upload.
INSERT INTO main.waves (wave_id, survey, wave, opened_on, closed_on, minimum_group, upload)
VALUES (?, ?, ?, ?, ?, ?, ?)
