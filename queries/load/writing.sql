-- Remembers which upload is being written. Parameters: upload.
SET VARIABLE writing = $upload
