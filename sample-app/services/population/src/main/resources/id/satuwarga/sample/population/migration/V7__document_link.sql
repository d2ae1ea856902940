-- A way to one's own document: good for two minutes and one download. Of the address only a hash is kept.
CREATE TABLE document_link (
  token_hash text PRIMARY KEY,
  family_card text NOT NULL REFERENCES family_card (number),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
