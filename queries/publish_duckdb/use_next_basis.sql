-- Names without a place mean tables of what this generation will rest on.
SET search_path = 'next_basis.main'
