-- One row a survey round.
-- wave: its name. survey: which it is a round of. opened_on, closed_on: first and last day of answers.
-- minimum_group: fewest people a figure of it rests on.
CREATE TABLE waves (
    wave VARCHAR NOT NULL,
    survey VARCHAR NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NOT NULL,
    minimum_group INTEGER NOT NULL
)
