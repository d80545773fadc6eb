-- The snapshot of each company that the person of this computer has seen. No name: rows of the case.
CREATE TABLE looked (
  case_id TEXT NOT NULL,
  company_row INTEGER NOT NULL,
  session_row INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (case_id, company_row)
) STRICT, WITHOUT ROWID;
