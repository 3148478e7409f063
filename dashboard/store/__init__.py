"""The facts: one DuckDB file, opened for the length of a job and closed."""
