-- One notice on its way to one device, of the slice push: who has it in hand until when, and what became of it. It says nothing
-- of the notice but whose it is. Every row ends: handed over (or further up), failed for a reason, or expired.
CREATE TABLE delivery (
  citizen_id uuid NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
  notice_id uuid NOT NULL,
  device_id uuid NOT NULL,
  title text NOT NULL,
  route text,
  state text NOT NULL CHECK (state IN ('queued', 'handed_over', 'delivered', 'opened', 'failed', 'expired')),
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  due_at timestamptz NOT NULL,
  give_up_at timestamptz NOT NULL,
  queued_at timestamptz NOT NULL,
  handed_over_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (citizen_id, notice_id, device_id)
);

CREATE INDEX delivery_due ON delivery (due_at) WHERE state = 'queued';
CREATE INDEX delivery_age ON delivery USING brin (queued_at);
