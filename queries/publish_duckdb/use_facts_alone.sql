-- Names without a place mean facts that do not come out of a store.
SET search_path = 'facts.main'
