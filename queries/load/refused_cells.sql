-- Cells that are not loaded while the other figures of their row are, and why; empty at first.
CREATE TABLE desk.main.refused_cells (
    line BIGINT NOT NULL,
    column_name VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
)
