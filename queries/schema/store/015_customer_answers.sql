-- One row a customer's score, raw: metric nps | csat | ces | stars on its own scale low..high.
-- answer: hash of the export's own answer id, so that overlapping exports count nobody twice;
-- NULL where the export has none.
CREATE TABLE customer_answers (
    unit_id INTEGER NOT NULL,
    answered_on DATE NOT NULL,
    metric VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    employee BIGINT,
    upload INTEGER NOT NULL,
    answer BIGINT
)
