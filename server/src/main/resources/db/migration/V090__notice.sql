-- A notice of an OPD to one citizen: who, when, about what kind of thing, and what became of it. What it says is not here: it
-- travels through the outbox into the citizen's inbox. Erasure leaves the OPD's reference and the state.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL,
  reference text NOT NULL,
  content_hash text,
  citizen_id uuid REFERENCES citizen (id) ON DELETE SET NULL,
  app_id text NOT NULL,
  category text NOT NULL,
  page text,
  state text NOT NULL CHECK (state IN ('accepted', 'delivered', 'opened', 'expired', 'erased')),
  sent_at timestamptz NOT NULL,
  delivered_at timestamptz,
  opened_at timestamptz,
  expires_at timestamptz,
  UNIQUE (opd_code, reference)
);

CREATE INDEX notice_opd ON notice (opd_code, id);
CREATE INDEX notice_citizen ON notice (citizen_id);
CREATE INDEX notice_expiry ON notice (expires_at) WHERE state IN ('accepted', 'delivered');
