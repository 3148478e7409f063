-- Writes a big load through to the file, so that opening it later replays no log.
CHECKPOINT
