-- SQLite, access.db: $who looks at $generation now ($now). Whoever looked within the last
-- $pause seconds is still on the same visit; else what they saw then becomes the visit before.
INSERT INTO visits (who, seen_at, generation)
VALUES ($who, $now, $generation)
ON CONFLICT (who) DO UPDATE SET
    before_at = CASE WHEN $now - seen_at > $pause THEN seen_at ELSE before_at END,
    before_generation = CASE WHEN $now - seen_at > $pause THEN visits.generation
        ELSE before_generation END,
    seen_at = $now,
    generation = $generation
