-- The few spellings of waves that the file is expected to hold, as a type that keeps each as a number.
CREATE TYPE desk.main.few_wave AS ENUM (
    SELECT spelling FROM desk.main.few_texts WHERE target = 'wave' ORDER BY spelling
)
