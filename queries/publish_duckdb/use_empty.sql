-- As use_work, where nothing was loaded yet and the store is empty, in memory.
SET search_path = 'work.main,memory.main'
