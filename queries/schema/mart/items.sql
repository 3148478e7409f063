-- One row a survey question, with the metrics it goes into.
-- item: its code. survey: which it belongs to. text: as it was asked. low, high: ends of its scale.
-- role: engagement | enps | driver | service_climate | other. driver: theme it belongs to.
-- reversed: agreement is bad news. metric: name of its own readings. driver_metric: its theme's.
CREATE TABLE items (
    item VARCHAR NOT NULL,
    survey VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    driver VARCHAR,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    reversed BOOLEAN NOT NULL,
    metric VARCHAR NOT NULL,
    driver_metric VARCHAR
)
