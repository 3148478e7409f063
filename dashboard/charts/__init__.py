"""A result in, a figure out. Nothing here computes, reads or knows about the screen."""
