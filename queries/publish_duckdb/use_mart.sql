-- Names without a place mean tables of the attached mart.
SET search_path = 'mart.main'
