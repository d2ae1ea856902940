-- Under which subject an OPD knows a citizen.
CREATE TABLE pairwise_subject (
  citizen_id uuid NOT NULL REFERENCES citizen (id),
  opd_code text NOT NULL,
  subject text NOT NULL,
  key_version integer NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, opd_code)
);
