-- Names without a place mean tables of what the last generation rests on.
SET search_path = 'basis.main'
