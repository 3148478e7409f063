-- Months of service: persons at risk during that month, leavers and voluntary leavers in it.
-- group_name: '(all)' or the value of a grouping, named in grouping.
CREATE TABLE life_table (
    grouping_name VARCHAR NOT NULL,
    group_name VARCHAR NOT NULL,
    month_of_service INTEGER NOT NULL,
    at_risk DOUBLE NOT NULL,
    leavers DOUBLE NOT NULL,
    voluntary_leavers DOUBLE NOT NULL
)
