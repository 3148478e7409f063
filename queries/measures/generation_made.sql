-- Which generation is this, when was it made, and under which threshold? For the small print of
-- everything that leaves. Grain: one row. No parameters.
SELECT made_at, company, minimum_group
FROM generation
