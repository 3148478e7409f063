-- From here on names without a place mean tables of the copy.
USE copy.main
