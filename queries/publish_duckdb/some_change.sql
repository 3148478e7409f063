-- Is there any change that may have to be kept back? One row. Reads: change_cells.
SELECT count(*) > 0 FROM change_cells
