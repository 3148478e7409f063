-- Which months of service were told anew at a telling, of which groups.
CREATE TABLE life_told (
    telling INTEGER NOT NULL,
    grouping_name VARCHAR NOT NULL,
    group_name VARCHAR NOT NULL,
    month_of_service INTEGER NOT NULL
)
