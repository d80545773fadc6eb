-- What the analyst keeps about the case. Days are YYYY-MM-DD.
CREATE TABLE particulars (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  status TEXT NOT NULL DEFAULT 'in-review'
    CHECK (status IN ('in-review', 'waiting', 'escalated', 'decided', 'archived')),
  reference TEXT CHECK (length(reference) BETWEEN 1 AND 60),
  owner TEXT CHECK (length(owner) BETWEEN 1 AND 120),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
  due_on TEXT CHECK (length(due_on) = 10),
  review_on TEXT CHECK (length(review_on) = 10),
  relationship_ended_on TEXT CHECK (length(relationship_ended_on) = 10),
  retention_years INTEGER NOT NULL DEFAULT 5 CHECK (retention_years BETWEEN 1 AND 30),
  legal_hold TEXT CHECK (legal_hold IS NULL OR json_type(legal_hold) = 'object')
) STRICT;

INSERT INTO particulars (one) VALUES (1);

-- A pasted or imported list, line by line, so that each line's outcome can be told years later.
CREATE TABLE batch (
  batch_id TEXT NOT NULL PRIMARY KEY CHECK (length(batch_id) = 36),
  at TEXT NOT NULL,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE batch_line (
  batch_id TEXT NOT NULL REFERENCES batch,
  line INTEGER NOT NULL CHECK (line > 0),
  typed TEXT NOT NULL,
  reference TEXT,
  verdict TEXT NOT NULL,
  session_row INTEGER REFERENCES session,
  PRIMARY KEY (batch_id, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX batch_line_by_session ON batch_line (session_row);

-- After a company was deleted its entries keep their digest, so that the chain still holds; what
-- they said is gone, and the entry of the deletion names them.
ALTER TABLE audit ADD COLUMN is_redacted INTEGER NOT NULL DEFAULT 0 CHECK (is_redacted IN (0, 1));
