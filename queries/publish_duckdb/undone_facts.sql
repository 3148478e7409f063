-- Where what undone uploads had is found, as in the store.
CREATE SCHEMA facts.undone
