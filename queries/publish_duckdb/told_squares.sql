-- The sum of squares that is told of people's answers: people, a sum and the exact sum of squares often
-- leave one set of answers only. Told is the middle of what the spread about the mean can be, known
-- to a step; the steps are the same whatever a cell's size, so that cells taken from the whole give
-- it no better, and what was told once is told again alike.
-- A share's squares follow from its sum. Of a recommendation they tell how many are of neither side,
-- so its step is the spread that ten people can have.
-- 5,000 = of five answers on five steps, 6 of 100 sets are left alone by it that the sum leaves
-- company (62 by exact squares). The millionth keeps noise of sums from choosing the step.
-- Parameters: kind, low and high of the metric; weight, total and squares of the cell.
CREATE OR REPLACE TEMP MACRO told_squares(kind, low, high, weight, total, squares) AS
CASE
    WHEN squares IS NULL OR weight <= 0 THEN NULL
    WHEN kind = 'share' THEN squares
    ELSE total * total / weight + (
        greatest(
            floor((squares - total * total / weight) / squares_step(kind) + 0.000001)
                * squares_step(kind),
            CASE WHEN kind = 'net' THEN high * abs(total) - total * total / weight ELSE 0 END
        ) + greatest(
            floor((squares - total * total / weight) / squares_step(kind) + 0.000001)
                * squares_step(kind),
            least(
                floor((squares - total * total / weight) / squares_step(kind) + 1.000001)
                    * squares_step(kind),
                (total - low * weight) * (high * weight - total) / weight
            )
        )
    ) / 2
END
