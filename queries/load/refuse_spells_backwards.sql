-- Spells that end before they start are not loaded.
INSERT INTO desk.main.bad_rows
SELECT line, 'ended', CAST(ended AS VARCHAR), 'ends before it starts' FROM desk.main.staged WHERE ended < started
