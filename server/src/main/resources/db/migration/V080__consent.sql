-- What a citizen lets one OPD see through one mini-app. "asked" is what was asked then, each claim with
-- the mark of its purpose: when more is asked, or for another purpose, the citizen is asked again.
CREATE TABLE consent (
  citizen_id uuid        NOT NULL,
  app_id     text        NOT NULL,
  opd        text        NOT NULL,
  claims     text[]      NOT NULL,
  asked      text[]      NOT NULL,
  granted_at timestamptz NOT NULL,
  until_at   timestamptz NOT NULL CHECK (until_at > granted_at),
  PRIMARY KEY (citizen_id, app_id)
);
