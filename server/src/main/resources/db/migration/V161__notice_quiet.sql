-- From when until when a citizen's phone is to stay quiet, in minutes of their own day, of the slice notice. Two equal times mean never;
-- whoever chose nothing has no row.
CREATE TABLE notice_quiet (
  citizen_id uuid PRIMARY KEY REFERENCES citizen (id) ON DELETE CASCADE,
  from_minute smallint NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  until_minute smallint NOT NULL CHECK (until_minute BETWEEN 0 AND 1439),
  changed_at timestamptz NOT NULL
);
