-- The few spellings of customers' metrics that the file is expected to hold, as a type that keeps each as a number.
CREATE TYPE desk.main.few_metric_column AS ENUM (
    SELECT spelling FROM desk.main.few_texts WHERE target = 'metric_column' ORDER BY spelling
)
