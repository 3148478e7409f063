-- Breakdowns one level below that are not shown. Below a breakdown that is not shown none is. Below
-- one that is shown, those not shown must be none, or two and more whose groups added up are each
-- empty or hold the smallest group; while they do not, the next smallest goes too.
-- Grain: one row an `about`, wave, unit and attribute. Reads: segment_rows, segment_figures,
-- segment_direct, segment_hidden, this_level.
WITH parents AS (
    SELECT
        segment_rows.about,
        segment_rows.wave_id,
        segment_rows.unit_id,
        segment_rows.attribute,
        segment_rows.minimum_group,
        CASE WHEN segment_hidden.unit_id IS NOT NULL THEN 1 ELSE 0 END AS hidden
    FROM segment_rows
    JOIN this_level ON segment_rows.level = this_level.level
    LEFT JOIN segment_hidden
        ON segment_hidden.about = segment_rows.about
        AND segment_hidden.wave_id = segment_rows.wave_id
        AND segment_hidden.unit_id = segment_rows.unit_id
        AND segment_hidden.attribute = segment_rows.attribute
),
children AS (
    SELECT
        segment_rows.about,
        segment_rows.wave_id,
        segment_rows.unit_id,
        segment_rows.attribute,
        segment_rows.parent_id,
        parents.minimum_group,
        parents.hidden AS parent_hidden,
        segment_rows.unsafe,
        row_number() OVER (
            PARTITION BY
                segment_rows.about, segment_rows.wave_id, segment_rows.attribute,
                segment_rows.parent_id, segment_rows.unsafe
            ORDER BY segment_rows.people, segment_rows.unit_id
        ) AS place
    FROM segment_rows
    JOIN parents
        ON parents.about = segment_rows.about
        AND parents.wave_id = segment_rows.wave_id
        AND parents.unit_id = segment_rows.parent_id
        AND parents.attribute = segment_rows.attribute
),
counts AS (
    SELECT about, wave_id, attribute, parent_id, sum(unsafe) AS unsafe
    FROM children
    GROUP BY about, wave_id, attribute, parent_id
),
unseen AS (
    SELECT
        children.about, children.wave_id, children.attribute, children.parent_id,
        segment_figures.metric, segment_figures.segment, segment_figures.people
    FROM children
    JOIN segment_figures
        ON segment_figures.about = children.about
        AND segment_figures.wave_id = children.wave_id
        AND segment_figures.unit_id = children.unit_id
        AND segment_figures.attribute = children.attribute
    WHERE children.unsafe = 1 AND segment_figures.metric <> 'favourable'
    UNION ALL
    SELECT about, wave_id, attribute, unit_id AS parent_id, metric, segment, people
    FROM segment_direct
),
few AS (
    SELECT
        unseen.about, unseen.wave_id, unseen.attribute, unseen.parent_id, unseen.metric,
        unseen.segment
    FROM unseen
    JOIN parents
        ON parents.about = unseen.about
        AND parents.wave_id = unseen.wave_id
        AND parents.unit_id = unseen.parent_id
        AND parents.attribute = unseen.attribute
    GROUP BY
        unseen.about, unseen.wave_id, unseen.attribute, unseen.parent_id, unseen.metric,
        unseen.segment, parents.minimum_group
    HAVING sum(unseen.people) < parents.minimum_group
),
-- The first shown child that has people of a group of which too few are unseen.
mended AS (
    SELECT
        few.about, few.wave_id, few.attribute, few.parent_id, few.metric, few.segment,
        min(children.place) AS place
    FROM few
    LEFT JOIN segment_figures
        ON segment_figures.about = few.about
        AND segment_figures.wave_id = few.wave_id
        AND segment_figures.attribute = few.attribute
        AND segment_figures.metric = few.metric
        AND segment_figures.segment = few.segment
    LEFT JOIN children
        ON children.about = few.about
        AND children.wave_id = few.wave_id
        AND children.attribute = few.attribute
        AND children.parent_id = few.parent_id
        AND children.unit_id = segment_figures.unit_id
        AND children.unsafe = 0
    GROUP BY few.about, few.wave_id, few.attribute, few.parent_id, few.metric, few.segment
),
needed AS (
    SELECT about, wave_id, attribute, parent_id, max(coalesce(place, 1000000)) AS place
    FROM mended
    GROUP BY about, wave_id, attribute, parent_id
)
SELECT children.about, children.wave_id, children.unit_id, children.attribute
FROM children
JOIN counts
    ON counts.about = children.about
    AND counts.wave_id = children.wave_id
    AND counts.attribute = children.attribute
    AND counts.parent_id = children.parent_id
LEFT JOIN needed
    ON needed.about = children.about
    AND needed.wave_id = children.wave_id
    AND needed.attribute = children.attribute
    AND needed.parent_id = children.parent_id
WHERE children.parent_hidden = 1
    OR children.unsafe = 1
    OR children.place <= needed.place
    OR (counts.unsafe = 1 AND children.place = 1)
