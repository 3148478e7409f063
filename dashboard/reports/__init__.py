"""The same answers on paper: a board PDF, slides, a workbook, the evidence bundle."""
