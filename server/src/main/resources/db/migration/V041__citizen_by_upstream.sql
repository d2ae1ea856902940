-- Finds a citizen by keyed hash of issuer and subject at the national identity provider.
CREATE TABLE citizen_by_upstream (
  upstream_hash text PRIMARY KEY,
  citizen_id uuid NOT NULL
);
