-- Territories by Kemendagri code. Filled from the shipped list; codes that left the list stay, because other rows name them.
CREATE TABLE region (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  name text NOT NULL
);
