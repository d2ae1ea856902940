-- One event on its way to one endpoint, of the slice webhook: who has it in hand until when, and what became of it. It says what the
-- OPD knows already: its own references and ids of notices. What is delivered or dead stays for a week, to be looked at and replayed.
CREATE TABLE webhook_message (
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  event_id uuid NOT NULL,
  notice_id uuid,
  type text NOT NULL,
  body text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'dead')),
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  last_failure text,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  give_up_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (endpoint_id, seq)
);

CREATE INDEX webhook_message_waiting ON webhook_message (endpoint_id, seq) WHERE state = 'waiting';
-- What waits of one notice: a later step does not overtake an earlier one.
CREATE INDEX webhook_message_notice ON webhook_message (endpoint_id, notice_id, seq) WHERE state = 'waiting';
CREATE INDEX webhook_message_end ON webhook_message (give_up_at) WHERE state = 'waiting';
CREATE INDEX webhook_message_age ON webhook_message USING brin (created_at);
