ALTER TABLE known_case ADD COLUMN particulars TEXT CHECK (particulars IS NULL OR json_valid(particulars));
ALTER TABLE known_case ADD COLUMN legal_hold TEXT CHECK (legal_hold IS NULL OR json_valid(legal_hold));

-- What stays of deleted cases and companies: each entry holds the digest of the one before.
CREATE TABLE deletion_certificate (
  sequence INTEGER PRIMARY KEY,
  certificate TEXT NOT NULL CHECK (json_type(certificate) = 'object'),
  previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TRIGGER deletion_certificate_never_changed BEFORE UPDATE ON deletion_certificate
BEGIN SELECT RAISE(ABORT, 'a deletion certificate is never changed'); END;
CREATE TRIGGER deletion_certificate_never_deleted BEFORE DELETE ON deletion_certificate
BEGIN SELECT RAISE(ABORT, 'a deletion certificate is never deleted'); END;
