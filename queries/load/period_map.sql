-- Which days each spelling of a period means; empty at first.
CREATE OR REPLACE TABLE desk.main.period_map (
    spelling VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL
)
