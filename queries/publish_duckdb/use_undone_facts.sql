-- Names without a place mean what undone uploads had among facts that do not come out of a store.
SET search_path = 'facts.undone'
