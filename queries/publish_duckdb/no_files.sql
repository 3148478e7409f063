-- From here on no statement reaches a file beside those attached.
SET enable_external_access = false
