-- Who answers in which territory. Rows of a manifest come and go with its release; those a registrar made stay.
CREATE TABLE mini_app_operator (
  app_id        text    NOT NULL REFERENCES mini_app,
  region        text    NOT NULL CHECK (length(region) <= 13),
  opd           text    NOT NULL CHECK (length(opd) <= 40),
  endpoint      text    NOT NULL CHECK (length(endpoint) <= 300),
  by_registrar  boolean NOT NULL,
  PRIMARY KEY (app_id, region)
);
CREATE INDEX mini_app_operator_opd ON mini_app_operator (opd);
