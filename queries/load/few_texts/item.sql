-- The few spellings of questions that the file is expected to hold, as a type that keeps each as a number.
CREATE TYPE desk.main.few_item AS ENUM (
    SELECT spelling FROM desk.main.few_texts WHERE target = 'item' ORDER BY spelling
)
