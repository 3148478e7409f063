-- One row a metric, unit and period, after disclosure control. Units of every level are here.
-- value = total / weight; total_squares sums the squares of single answers (NULL where there are
-- none). weight: answers for means and shares, person-years for turnover, 1 for amounts.
-- people: distinct persons behind it (NULL = not told). wave: NULL unless the grain is a wave.
-- bound: NULL, or 'under' / 'over' where only a bound may be shown.
CREATE TABLE readings (
    metric VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    wave VARCHAR,
    people DOUBLE,
    weight DOUBLE NOT NULL,
    total DOUBLE NOT NULL,
    total_squares DOUBLE,
    value DOUBLE NOT NULL,
    bound VARCHAR
)
