-- Copies every table, view and row of the attached store, as they are at one moment.
COPY FROM DATABASE store TO copy
