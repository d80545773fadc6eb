-- What an analyst knows of a party behind a company and no answer says, noted on that company's graph.
-- `party` is the party's id in every graph of the case. A note taken back stays, with who and when.
CREATE TABLE ownership_note (
  note_row INTEGER PRIMARY KEY,
  company_row INTEGER NOT NULL REFERENCES company,
  party TEXT NOT NULL CHECK (length(party) <= 400),
  party_name TEXT CHECK (length(party_name) <= 1000),
  kind TEXT NOT NULL CHECK (kind IN ('listed', 'nominee', 'trust', 'opaque', 'relatives')),
  relatives_group TEXT CHECK (length(relatives_group) <= 100),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  CHECK ((kind = 'relatives') = (relatives_group IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;

CREATE INDEX ownership_note_by_company ON ownership_note (company_row);
