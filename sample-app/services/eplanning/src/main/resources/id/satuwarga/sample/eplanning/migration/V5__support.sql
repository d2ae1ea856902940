-- Neighbours behind a proposal: each once, and each may step back.
CREATE TABLE support (
  proposal bigint NOT NULL REFERENCES proposal (number),
  citizen text NOT NULL CHECK (length(citizen) BETWEEN 1 AND 100),
  supported_at timestamptz NOT NULL,
  PRIMARY KEY (proposal, citizen)
);
CREATE INDEX support_of_citizen ON support (citizen);
