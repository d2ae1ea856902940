-- One press of a button, by the id the citizen app gave it. While running_until lies ahead the OPD is
-- being asked; a row without answer that runs no more may be tried again under the same id.
CREATE TABLE visit_action (
  citizen_id    uuid        NOT NULL,
  visit_id      uuid        NOT NULL,
  action_id     uuid        NOT NULL,
  request_hash  text        NOT NULL,
  running_until timestamptz,
  answer        text,
  PRIMARY KEY (citizen_id, visit_id, action_id),
  FOREIGN KEY (citizen_id, visit_id) REFERENCES visit ON DELETE CASCADE
);
