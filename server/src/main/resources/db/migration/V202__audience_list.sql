-- Owned by notice. A list of named people to whom a notice goes: whose, what for, and how many rows it had. Whom it names stands in
-- citizen_list; the file itself is not kept, only its hash, so that it can be sent again after a cut line.
CREATE TABLE audience_list (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  purpose text NOT NULL,
  within text[] NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('empty', 'broken', 'small', 'ready')),
  file_hash text,
  filled_at timestamptz,
  row_count integer NOT NULL DEFAULT 0,
  people integer NOT NULL DEFAULT 0,
  repeated integer NOT NULL DEFAULT 0,
  broken integer NOT NULL DEFAULT 0,
  reached integer NOT NULL DEFAULT 0
);
CREATE INDEX audience_list_maker ON audience_list (made_by, made_at);
CREATE INDEX audience_list_age ON audience_list (made_at);
