-- Metrics that came with a file of unit scores. side: staff | staying | customer | result | control.
-- better: higher | lower | neither. low and high are NULL where the scale has no ends (money).
CREATE TABLE uploaded_metrics (
    metric VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    low DOUBLE,
    high DOUBLE,
    better VARCHAR NOT NULL,
    unit_label VARCHAR NOT NULL,
    upload INTEGER NOT NULL
)
