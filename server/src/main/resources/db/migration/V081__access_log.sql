-- Who looked at my data: a row for each reading, never changed; the audit keeps its own entry of each.
CREATE TABLE access_log (
  citizen_id  uuid        NOT NULL,
  id          uuid        NOT NULL,
  at          timestamptz NOT NULL,
  opd         text        NOT NULL,
  app_id      text        NOT NULL,
  app_name    jsonb       NOT NULL,
  claims      text[]      NOT NULL CHECK (cardinality(claims) > 0),
  purpose     jsonb       NOT NULL,
  basis       text        NOT NULL CHECK (basis IN ('consent', 'legal_basis')),
  legal_basis text,
  request_id  text        NOT NULL,
  PRIMARY KEY (citizen_id, id),
  CHECK ((basis = 'legal_basis') = (legal_basis IS NOT NULL))
);
CREATE INDEX access_log_at ON access_log USING brin (at);
