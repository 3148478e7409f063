-- How many figures are hidden in the mart that is being written. One row.
SELECT count(*) FROM mart.hidden
