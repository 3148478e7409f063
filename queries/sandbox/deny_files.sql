-- Takes the file system itself away, should a function forget to ask for permission.
-- Grain: none. Parameters: none.
SET GLOBAL disabled_filesystems = 'LocalFileSystem'
