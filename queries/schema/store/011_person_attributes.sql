-- What describes a respondent in a wave (tenure band, role family), one row an attribute.
CREATE TABLE person_attributes (
    wave_id INTEGER NOT NULL,
    person BIGINT NOT NULL,
    attribute VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    upload INTEGER NOT NULL
)
