-- How many scores of customers are off their metric's scale.
SELECT count(*) AS rows FROM desk.main.new_scores WHERE score < low OR score > high
