-- How many were asked, a unit and wave: the denominator of the response rate.
CREATE TABLE invitations (
    wave_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    invited INTEGER NOT NULL,
    upload INTEGER NOT NULL
)
