-- Derived from the cases: a change here raises `searchVersion`, and the file is made anew.
-- Everything about a case hangs on `case_no`, everything about a company on (case_no, company_row).

-- Whether a run has the file open, and when its computer was started (seconds of wall clock): rows are
-- not synced, so after a power cut they are not to be trusted.
CREATE TABLE run (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  is_open INTEGER NOT NULL,
  booted_at_s INTEGER NOT NULL,
  -- raised when words are taken out, so that a list of words held in memory is read anew
  words_removed INTEGER NOT NULL,
  -- whether something was forgotten since the file was last written anew
  has_traces INTEGER NOT NULL
) STRICT;
INSERT INTO run VALUES (1, 0, 0, 0, 0);

CREATE TABLE searched_case (
  case_no INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- the name in alphabetical order
  name_order TEXT NOT NULL,
  -- its folded words
  folded TEXT NOT NULL,
  reference TEXT,
  owner TEXT,
  tags TEXT NOT NULL,
  -- the state of the case that the rows show; null while they are being written
  audit_entries INTEGER,
  audit_head TEXT,
  last_receipt_row INTEGER,
  file_mark TEXT
) STRICT;

CREATE TABLE company (
  case_no INTEGER NOT NULL REFERENCES searched_case,
  company_row INTEGER NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  identifier TEXT NOT NULL,
  added_at TEXT NOT NULL,
  digest TEXT,
  retrieved_at TEXT,
  snapshots INTEGER NOT NULL,
  state TEXT,
  name TEXT,
  -- its number and the folded words of its name
  folded TEXT NOT NULL,
  -- what lists are sorted and filtered by; names in alphabetical order
  name_order TEXT NOT NULL,
  case_order TEXT NOT NULL,
  legal_form TEXT NOT NULL,
  status TEXT NOT NULL,
  sanction TEXT NOT NULL,
  sanction_order INTEGER NOT NULL,
  PRIMARY KEY (case_no, company_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_by_name ON company (name_order, case_no, company_row);
CREATE INDEX company_by_identifier ON company (identifier, case_no, company_row);
CREATE INDEX company_by_case ON company (case_order, case_no, company_row);
CREATE INDEX company_by_legal_form ON company (legal_form, name_order, case_no, company_row);
CREATE INDEX company_by_status ON company (status, name_order, case_no, company_row);
CREATE INDEX company_by_sanction ON company (sanction_order, name_order, case_no, company_row);
CREATE INDEX company_by_retrieved_at ON company (retrieved_at, case_no, company_row);

-- What entries were read from: the case's or the company's own words (receipt_row null), an answer, a report.
CREATE TABLE document (
  document_no INTEGER PRIMARY KEY,
  case_no INTEGER NOT NULL REFERENCES searched_case,
  company_row INTEGER,
  session_row INTEGER,
  receipt_row INTEGER,
  kind TEXT NOT NULL,
  sha256 TEXT,
  retrieved_at TEXT,
  is_newest_answer INTEGER NOT NULL,
  has_text INTEGER NOT NULL,
  -- whether some of it was too long to be read to its end
  is_cut INTEGER NOT NULL,
  -- the entries that were written with it, one block: the first and the last; another document of the
  -- company that has the same text may hold them by now
  first_entry INTEGER,
  last_entry INTEGER
) STRICT;

CREATE INDEX document_by_company ON document (case_no, company_row, receipt_row);
CREATE INDEX document_without_text ON document (has_text) WHERE has_text = 0;
CREATE INDEX document_cut ON document (is_cut) WHERE is_cut = 1;

-- One text that can be found. Its number is a running one times 8 plus the field, so that the words
-- alone tell how many were found in which field.
CREATE TABLE entry (
  entry_no INTEGER PRIMARY KEY,
  -- the newest document of the company that has it
  document_no INTEGER NOT NULL,
  text TEXT NOT NULL,
  word TEXT,
  date_of_birth TEXT,
  number TEXT,
  path TEXT,
  page INTEGER,
  link TEXT,
  party TEXT,
  -- equal for texts that fold to the same; null for running text
  same_text INTEGER,
  -- equal for entries with the same number
  same_number INTEGER
) STRICT;

CREATE INDEX entry_by_text ON entry (same_text) WHERE same_text IS NOT NULL;
CREATE INDEX entry_by_number ON entry (same_number) WHERE same_number IS NOT NULL;

-- The folded words of each entry. The text stands in `entry` alone; `ascii` parts at spaces only, as
-- folding leaves nothing else between words.
CREATE VIRTUAL TABLE folded USING fts5 (words, content = '', tokenize = 'ascii');
-- Deleting takes words and places out of the pages at once, rather than marking them as gone.
INSERT INTO folded (folded, rank) VALUES ('secure-delete', 1);
-- How many bytes of words are gathered before they are written: fewer pieces to put together later.
INSERT INTO folded (folded, rank) VALUES ('hashsize', 8388608);

-- Every word there is, for parts of words and typing errors. Sorts: 0 in names, 1 in other texts, 2 numbers.
CREATE TABLE word (
  word_no INTEGER PRIMARY KEY,
  sort INTEGER NOT NULL,
  word TEXT NOT NULL,
  UNIQUE (sort, word)
) STRICT;

-- The words of `folded` in their order.
CREATE VIRTUAL TABLE folded_word USING fts5vocab (folded, row);
