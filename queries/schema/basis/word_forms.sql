-- By which forms each word was found when it was counted for a period (slot).
CREATE TABLE word_forms (
    slot BIGINT NOT NULL,
    word VARCHAR NOT NULL,
    form VARCHAR NOT NULL
)
