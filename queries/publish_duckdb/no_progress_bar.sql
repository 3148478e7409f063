-- A progress bar would be printed on stdout, in the middle of somebody's JSON.
SET enable_progress_bar = false
