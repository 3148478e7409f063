-- The few spellings of surveys that the file is expected to hold, as a type that keeps each as a number.
CREATE TYPE desk.main.few_survey AS ENUM (
    SELECT spelling FROM desk.main.few_texts WHERE target = 'survey' ORDER BY spelling
)
