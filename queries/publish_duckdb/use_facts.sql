-- As use_work, where facts are read from a folder of exported files and not from a store.
SET search_path = 'work.main,facts.main'
