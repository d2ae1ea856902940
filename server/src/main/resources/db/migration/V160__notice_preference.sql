-- What a citizen wants to be told of, of the slice notice. An empty category means all kinds of the sender, an empty opd_code the senders
-- of whom nothing is said. Whoever says nothing has no row and is told of everything.
CREATE TABLE notice_preference (
  citizen_id uuid NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
  opd_code text NOT NULL,
  category text NOT NULL,
  push boolean NOT NULL,
  inbox boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, opd_code, category)
);
