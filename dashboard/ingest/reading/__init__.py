"""Opening a file of any of the four shapes: what it is, its first rows, all its rows."""
