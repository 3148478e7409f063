-- One spelling of a wave. Parameters by place: survey, wave, wave_id, closed_on.
INSERT INTO desk.main.wave_map VALUES (?, ?, ?, ?)
