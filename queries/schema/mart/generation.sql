-- One row: which generation this is and what it was made from.
-- number: counts up with each publishing. made_at: when, in UTC. event: last event of the facts it
-- knows of. minimum_group: fewest people a staff figure rests on. engine: what computed it.
-- company: whose figures. version: of Linkage. methods_changed: day the published numbers last changed their meaning.
-- recipe: the statements and thresholds it was made by. fingerprint: that and the facts.
CREATE TABLE generation (
    number INTEGER NOT NULL,
    made_at TIMESTAMP NOT NULL,
    event BIGINT NOT NULL,
    company VARCHAR NOT NULL,
    minimum_group INTEGER NOT NULL,
    engine VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    methods_changed DATE NOT NULL,
    fingerprint VARCHAR NOT NULL,
    recipe VARCHAR NOT NULL
)
