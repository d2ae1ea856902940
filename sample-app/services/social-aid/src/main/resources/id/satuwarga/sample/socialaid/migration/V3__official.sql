-- Who of the app's citizens is an official here, by the subject under which the app names them to us. Kept by us alone:
-- being an official elsewhere opens nothing.
CREATE TABLE official (
  subject text PRIMARY KEY CHECK (length(subject) BETWEEN 1 AND 100),
  name text NOT NULL,
  post text NOT NULL,
  -- the territory they answer for
  region_code text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL
);
-- A letter of appointment carries a code; it makes one official once.
CREATE TABLE appointment (
  code_hash text PRIMARY KEY,
  name text NOT NULL,
  post text NOT NULL,
  region_code text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE TABLE wrong_code (
  subject text NOT NULL,
  tried_at timestamptz NOT NULL
);
CREATE TABLE legal_basis (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9-]{1,40}$'),
  title text NOT NULL,
  -- the one benefit it opens lists of
  benefit text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL
);
