-- The few spellings of units that the file is expected to hold, as a type that keeps each as a number.
CREATE TYPE desk.main.few_unit AS ENUM (
    SELECT spelling FROM desk.main.few_texts WHERE target = 'unit' ORDER BY spelling
)
