-- One row: what the case is called, and the head of its audit chain.
CREATE TABLE case_file (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  case_id TEXT NOT NULL CHECK (length(case_id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  created_at TEXT NOT NULL,
  audit_entries INTEGER NOT NULL DEFAULT 0,
  audit_head TEXT NOT NULL
    DEFAULT '0000000000000000000000000000000000000000000000000000000000000000'
    CHECK (length(audit_head) = 64)
) STRICT;

CREATE TABLE company (
  company_row INTEGER PRIMARY KEY,
  country TEXT NOT NULL CHECK (country IN ('no', 'se', 'fi', 'dk')),
  kind TEXT NOT NULL CHECK (kind IN ('organization-number', 'duns')),
  identifier TEXT NOT NULL CHECK (length(identifier) BETWEEN 1 AND 20),
  added_at TEXT NOT NULL,
  UNIQUE (country, kind, identifier)
) STRICT;

CREATE TABLE session (
  session_row INTEGER PRIMARY KEY,
  company_row INTEGER NOT NULL REFERENCES company,
  environment TEXT NOT NULL,
  is_practice INTEGER NOT NULL CHECK (is_practice IN (0, 1)),
  session_id TEXT,
  location TEXT,
  state TEXT NOT NULL CHECK (state IN (
    'in-line', 'creating', 'unclear', 'open', 'all-done', 'partial', 'failed', 'stalled',
    'expired', 'refused', 'cancelled'
  )),
  ordered_at TEXT NOT NULL,
  created_at TEXT,
  ended_at TEXT,
  expands TEXT NOT NULL CHECK (json_type(expands) = 'array'),
  language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  CHECK (state <> 'open' OR session_id IS NOT NULL)
) STRICT;

CREATE INDEX session_by_company ON session (company_row);
CREATE INDEX session_by_state ON session (state);

-- The session's JSON stands at position 0, its reports follow in the order in which they were asked for.
CREATE TABLE deliverable (
  session_row INTEGER NOT NULL REFERENCES session,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN (
    'waiting', 'in-progress', 'ready', 'fetching', 'saved', 'failed', 'expired', 'rejected'
  )),
  word TEXT,
  ready_seen_at TEXT,
  expires_at TEXT,
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  receipt_row INTEGER REFERENCES receipt,
  PRIMARY KEY (session_row, kind),
  CHECK ((state = 'saved') = (receipt_row IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Bytes as they came, each once. They stand last so that the other columns are read without them.
CREATE TABLE document (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes = length(bytes)),
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- Every time something arrived: from where, how and when.
CREATE TABLE receipt (
  receipt_row INTEGER PRIMARY KEY,
  session_row INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES document,
  source_url TEXT NOT NULL,
  http_status INTEGER NOT NULL,
  headers TEXT NOT NULL CHECK (json_type(headers) = 'object'),
  requested_at TEXT NOT NULL,
  retrieved_at TEXT NOT NULL,
  FOREIGN KEY (session_row, kind) REFERENCES deliverable (session_row, kind)
) STRICT;

CREATE INDEX receipt_by_document ON receipt (sha256);
CREATE INDEX receipt_by_deliverable ON receipt (session_row, kind);

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_type(subject) = 'object'),
  previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- Derived from the stored answers and rebuilt from them at will.
CREATE TABLE answer_digest (
  session_row INTEGER PRIMARY KEY REFERENCES session,
  company_row INTEGER NOT NULL REFERENCES company,
  sha256 TEXT NOT NULL REFERENCES document,
  retrieved_at TEXT NOT NULL,
  name TEXT,
  legal_form TEXT,
  status TEXT NOT NULL,
  status_word TEXT,
  coverage TEXT NOT NULL CHECK (json_type(coverage) = 'object'),
  sanction TEXT NOT NULL,
  hit_count INTEGER NOT NULL
) STRICT;

CREATE INDEX answer_digest_by_company ON answer_digest (company_row, session_row);
CREATE INDEX answer_digest_by_document ON answer_digest (sha256);

-- Evidence is written once. The insert triggers close the way round that REPLACE would open:
-- it deletes the old row without asking the delete trigger.
CREATE TRIGGER document_inserted_once BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'a stored document is never written again'); END;
CREATE TRIGGER document_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a stored document is never changed'); END;
CREATE TRIGGER document_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a stored document is never deleted'); END;

CREATE TRIGGER receipt_inserted_once BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM receipt WHERE receipt_row = NEW.receipt_row)
BEGIN SELECT RAISE(ABORT, 'a receipt is never written again'); END;
CREATE TRIGGER receipt_never_changed BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
CREATE TRIGGER receipt_never_deleted BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;

CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NOT EXISTS (
  SELECT 1 FROM case_file
  WHERE NEW.sequence = audit_entries + 1 AND NEW.previous_sha256 = audit_head
)
BEGIN SELECT RAISE(ABORT, 'an audit entry follows the one before'); END;
CREATE TRIGGER audit_head_moves AFTER INSERT ON audit
BEGIN UPDATE case_file SET audit_entries = NEW.sequence, audit_head = NEW.sha256; END;
CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit entry is never changed'); END;
CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit entry is never deleted'); END;
