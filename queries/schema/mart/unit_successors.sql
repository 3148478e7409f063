-- What became of units: one row a unit and re-organisation of it, a split once for each new unit.
-- unit: its code before. kind: rename | move | merge | split. changed_on: first day of the change.
-- successor: unit that it became, itself for moves. unit_now: today's unit that earlier figures
-- belong to; the unit itself where no single one took over, as after a split.
CREATE TABLE unit_successors (
    unit VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    changed_on DATE NOT NULL,
    successor VARCHAR NOT NULL,
    unit_now VARCHAR NOT NULL
)
