-- Derived from the cases: a change here raises `indexVersion`, and the file is made anew.
-- Everything about a case hangs on `case_no`, everything about a company on (case_no, company_row),
-- so what is indexed further of a company goes the same way when it is read again or deleted.

-- Whether a run has the file open, and when its computer was started (seconds of wall clock): rows are
-- not synced, so after a power cut they are not to be trusted.
CREATE TABLE run (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  is_open INTEGER NOT NULL,
  booted_at_s INTEGER NOT NULL
) STRICT;
INSERT INTO run VALUES (1, 0, 0);

CREATE TABLE indexed_case (
  case_no INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE,
  -- the state of the case that the rows show; null while they are being written
  audit_entries INTEGER,
  audit_head TEXT,
  -- size and time of the file when it was closed in that state; null while the case is open
  file_mark TEXT
) STRICT;

CREATE TABLE company (
  case_no INTEGER NOT NULL,
  company_row INTEGER NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  identifier TEXT NOT NULL,
  name TEXT,
  PRIMARY KEY (case_no, company_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_by_number ON company (identifier);

-- What a company was asked of one environment: its newest stored answer, and whether an order stands.
CREATE TABLE company_answer (
  case_no INTEGER NOT NULL,
  company_row INTEGER NOT NULL,
  environment TEXT NOT NULL,
  is_practice INTEGER NOT NULL,
  retrieved_at TEXT,
  is_standing INTEGER NOT NULL,
  PRIMARY KEY (case_no, company_row, environment, is_practice)
) STRICT, WITHOUT ROWID;

-- A session that was paid for, or may have been, and whose results are not all here.
CREATE TABLE loss (
  case_no INTEGER NOT NULL,
  company_row INTEGER NOT NULL,
  session_row INTEGER NOT NULL,
  state TEXT NOT NULL,
  missing TEXT NOT NULL,
  failure TEXT,
  at TEXT NOT NULL,
  is_practice INTEGER NOT NULL,
  PRIMARY KEY (case_no, company_row, session_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_case (
  batch_id TEXT NOT NULL,
  case_no INTEGER NOT NULL,
  PRIMARY KEY (batch_id, case_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX batch_case_by_case ON batch_case (case_no);
