-- A short digest of what each facet of an answer says, so that what changed since a person last looked
-- is known on lists of thousands. Derived as the rest of the row; null where it is still to be made.
ALTER TABLE answer_digest ADD COLUMN fingerprints TEXT
  CHECK (fingerprints IS NULL OR json_type(fingerprints) = 'object');
