-- One row a metric that has at least one reading or hidden cell.
-- metric: its name in every other table. label: as people say it.
-- side: staff | staying | customer | result | control. grain: wave | month | period.
-- kind: mean | share | net | rate | amount. low, high: ends of its scale, NULL = none.
-- better: higher | lower | neither. unit_label: points, %, £ …. sort: its place in lists.
-- confidential: rests on staff answers. source: the facts it is made from: answers | invitations |
-- employment | customers | scores.
CREATE TABLE metrics (
    metric VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    grain VARCHAR NOT NULL,
    low DOUBLE,
    high DOUBLE,
    better VARCHAR NOT NULL,
    unit_label VARCHAR NOT NULL,
    confidential BOOLEAN NOT NULL,
    sort INTEGER NOT NULL,
    source VARCHAR NOT NULL
)
