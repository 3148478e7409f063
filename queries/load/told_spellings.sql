-- The spellings whose unit was found.
SELECT spelling FROM desk.main.told_units
