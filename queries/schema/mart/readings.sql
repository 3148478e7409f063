-- One row a metric, unit and period, after disclosure control. Units of every level are here.
-- metric: what is measured. unit: its code. starts_on, ends_on: first and last day of the period.
-- wave: survey round, NULL unless the grain is a wave. people: distinct persons behind it, NULL =
-- not told. weight: answers for means and shares, person-years for turnover, 1 for amounts.
-- total: sum of answers, so that sums of total over sums of weight are exact over any months.
-- total_squares: sum of the squares of single answers, NULL where there are none. Of staff's answers
-- the spread about the mean is told to a step of 5,000 (eNPS 100,000): exact squares of a few people
-- would often leave one set of answers. So a few people's spread is coarse, that of many is not.
-- A question of an index that somebody skipped counts as the mean of the others they answered, in the
-- question's, its theme's and the index's figures; favourable counts answers given, never that mean.
-- value: total / weight. bound: NULL, or 'under' / 'over' where only a bound may be shown.
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
