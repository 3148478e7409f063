-- What a visit sees of life_table: everybody, thirds of units, and the regions in its sight.
-- Grain: as life_table. Reads: mart.life_table, mart.units, sight.
CREATE VIEW memory.main.life_table AS
SELECT *
FROM mart.life_table
WHERE
    grouping_name IN ('(all)', 'engagement_third')
    OR (
        grouping_name = 'region'
        AND group_name IN (
            SELECT region
            FROM mart.units
            WHERE level > 0 AND unit IN (SELECT unit FROM memory.main.sight)
        )
    )
