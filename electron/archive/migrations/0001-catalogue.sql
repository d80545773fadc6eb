CREATE TABLE known_case (
  case_id TEXT NOT NULL PRIMARY KEY,
  folder TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_opened_at TEXT NOT NULL,
  figures TEXT CHECK (figures IS NULL OR json_valid(figures))
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
