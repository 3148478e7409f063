-- SQLite, access.db: keeps a note: $who, $page, $subject, $written, $generation, $scope, $now.
INSERT INTO notes (who, page, subject, written, generation, scope, noted_at)
VALUES ($who, $page, $subject, $written, $generation, $scope, $now)
