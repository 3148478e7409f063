-- New tables go to memory; facts are found in the store. Needs a store that was opened from a file.
SET search_path = 'work.main,store.main'
