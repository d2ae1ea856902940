-- A notice waits here, written in the transaction that changed the complaint, until the one app has taken it.
CREATE TABLE notice_outbox (
  reference text PRIMARY KEY,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  page text NOT NULL,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  refused text
);
CREATE INDEX notice_outbox_due ON notice_outbox (due_at) WHERE sent_at IS NULL AND refused IS NULL;
