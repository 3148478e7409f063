-- Raw answers of one wave, those of a person together. Parameters: wave_id.
SELECT person, item_id, score FROM answers WHERE wave_id = $wave_id
