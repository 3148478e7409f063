-- One row a group and month of service: persons at risk in that month, leavers and voluntary ones.
-- grouping_name: by what people are grouped. group_name: '(all)' or the value of the grouping.
-- month_of_service: whole months since the start. at_risk: people still here when it began. leavers: of them, in it.
-- voluntary_leavers: of those, by their own wish.
CREATE TABLE life_table (
    grouping_name VARCHAR NOT NULL,
    group_name VARCHAR NOT NULL,
    month_of_service INTEGER NOT NULL,
    at_risk DOUBLE NOT NULL,
    leavers DOUBLE NOT NULL,
    voluntary_leavers DOUBLE NOT NULL
)
