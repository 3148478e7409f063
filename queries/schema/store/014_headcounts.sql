-- For those who hold only totals: staff (average of the month) and leavers, a unit and month.
CREATE TABLE headcounts (
    unit_id INTEGER NOT NULL,
    month DATE NOT NULL,
    staff DOUBLE NOT NULL,
    leavers DOUBLE,
    voluntary_leavers DOUBLE,
    upload INTEGER NOT NULL
)
