"""The published generation: which there are, and reading one."""
