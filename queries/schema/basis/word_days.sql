-- In which period (slot) comments of staff of a day were first told of: they stay in it, or a period
-- told later could be subtracted from it.
CREATE TABLE word_days (
    slot BIGINT NOT NULL,
    said_on DATE NOT NULL
)
