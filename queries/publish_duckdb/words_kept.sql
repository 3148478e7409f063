-- Counts of staff's words that stay as they were published, since too few people changed them.
-- Told before and after is a set of sums over units; what those subtract to are sums over the
-- people of the nearest unit whose count is told both times. Each such group of people who came,
-- went or moved must be empty, or hold the smallest group. A word that was not counted before has
-- nothing to be subtracted from. Where units moved, a period's words stay or go on together.
-- Grain: one row a period (slot) and word. Reads: said_then, staff_said, words_judged, ancestry,
-- unit_tree, listed_words, rules, basis.word_shown, basis.word_people, basis.word_above,
-- basis.word_uploads.
WITH known AS (
    SELECT DISTINCT slot, word FROM basis.word_uploads
    WHERE word = '' OR word IN (SELECT word FROM listed_words)
),
told_twice AS (
    SELECT before.slot, before.word, before.unit_id
    FROM basis.word_shown AS before
    JOIN words_judged AS present
        ON present.slot = before.slot
        AND present.word = before.word
        AND present.unit_id = before.unit_id
    WHERE before.people IS NOT NULL AND present.people IS NOT NULL
),
anchors_then AS (
    SELECT told_twice.slot, told_twice.word, above.unit_id,
        arg_max(above.ancestor_id, above.level) AS anchor
    FROM basis.word_above AS above
    JOIN told_twice
        ON told_twice.slot = above.slot AND told_twice.unit_id = above.ancestor_id
    GROUP BY told_twice.slot, told_twice.word, above.unit_id
),
anchors_now AS (
    SELECT told_twice.slot, told_twice.word, ancestry.unit_id,
        arg_max(ancestry.ancestor_id, unit_tree.level) AS anchor
    FROM ancestry
    JOIN unit_tree ON unit_tree.unit_id = ancestry.ancestor_id
    JOIN told_twice ON told_twice.unit_id = ancestry.ancestor_id
    GROUP BY told_twice.slot, told_twice.word, ancestry.unit_id
),
before AS (
    SELECT said_then.slot, said_then.word, said_then.person, anchors_then.anchor
    FROM said_then
    LEFT JOIN anchors_then
        ON anchors_then.slot = said_then.slot
        AND anchors_then.word = said_then.word
        AND anchors_then.unit_id = said_then.unit_id
),
present AS (
    SELECT staff_said.slot, staff_said.word, staff_said.person, anchors_now.anchor
    FROM staff_said
    JOIN known ON known.slot = staff_said.slot AND known.word = staff_said.word
    LEFT JOIN anchors_now
        ON anchors_now.slot = staff_said.slot
        AND anchors_now.word = staff_said.word
        AND anchors_now.unit_id = staff_said.unit_id
),
moved AS (
    SELECT
        coalesce(before.slot, present.slot) AS slot,
        coalesce(before.word, present.word) AS word,
        before.anchor AS left_anchor,
        present.anchor AS joined_anchor
    FROM before
    FULL JOIN present
        ON present.slot = before.slot
        AND present.word = before.word
        AND present.person = before.person
    WHERE before.anchor IS DISTINCT FROM present.anchor
),
found_then AS (
    SELECT slot, word, unit_id, count(*) AS people
    FROM said_then
    GROUP BY slot, word, unit_id
),
-- People who were forgotten since: nobody can say any more who they were.
lost AS (
    SELECT known.slot, known.word, anchors_then.anchor,
        sum(abs(known.people - coalesce(found_then.people, 0))) AS people
    FROM basis.word_people AS known
    LEFT JOIN found_then
        ON found_then.slot = known.slot
        AND found_then.word = known.word
        AND found_then.unit_id = known.unit_id
    JOIN anchors_then
        ON anchors_then.slot = known.slot
        AND anchors_then.word = known.word
        AND anchors_then.unit_id = known.unit_id
    GROUP BY known.slot, known.word, anchors_then.anchor
),
changes AS (
    SELECT slot, word, left_anchor AS anchor, count(*) AS people
    FROM moved
    GROUP BY slot, word, left_anchor
    UNION ALL
    SELECT slot, word, joined_anchor, count(*)
    FROM moved
    GROUP BY slot, word, joined_anchor
    UNION ALL
    SELECT slot, word, anchor, people
    FROM lost
),
few AS (
    SELECT changes.slot, changes.word, changes.anchor
    FROM changes
    JOIN known ON known.slot = changes.slot AND known.word = changes.word
    CROSS JOIN rules
    WHERE changes.anchor IS NOT NULL
    GROUP BY changes.slot, changes.word, changes.anchor, rules.minimum_group
    HAVING sum(changes.people) > 0 AND sum(changes.people) < greatest(10, rules.minimum_group)
),
trees AS (
    SELECT DISTINCT above.slot
    FROM basis.word_above AS above
    LEFT JOIN ancestry
        ON ancestry.unit_id = above.unit_id AND ancestry.ancestor_id = above.ancestor_id
    WHERE ancestry.unit_id IS NULL
    UNION
    SELECT DISTINCT above.slot
    FROM basis.word_above AS above
    JOIN ancestry ON ancestry.unit_id = above.unit_id
    LEFT JOIN basis.word_above AS same
        ON same.slot = above.slot
        AND same.unit_id = ancestry.unit_id
        AND same.ancestor_id = ancestry.ancestor_id
    WHERE same.slot IS NULL
)
SELECT DISTINCT few.slot, few.word, FALSE AS whole_period
FROM few
WHERE few.slot NOT IN (SELECT slot FROM trees)
UNION
SELECT DISTINCT few.slot, listed.word, TRUE
FROM few
JOIN trees ON trees.slot = few.slot
CROSS JOIN (SELECT word FROM listed_words UNION SELECT '') AS listed
