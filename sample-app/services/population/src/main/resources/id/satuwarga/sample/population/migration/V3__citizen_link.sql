-- Who a citizen of the one app is in the register: written at a visit that brought the NIK, read when another OPD asks.
CREATE TABLE citizen_link (
  subject text PRIMARY KEY CHECK (length(subject) BETWEEN 1 AND 100),
  nik text NOT NULL REFERENCES resident (nik),
  linked_at timestamptz NOT NULL
);
