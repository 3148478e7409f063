-- Answers over a long time that name no wave: those of a quarter are one wave, such as 2026 Q1.
UPDATE desk.main.staged
SET wave = concat(CAST(year(answered_on) AS VARCHAR), ' Q', CAST(quarter(answered_on) AS VARCHAR))
WHERE nullif(trim(wave), '') IS NULL AND answered_on IS NOT NULL
