-- What a citizen says of a service after a visit. Of an erased account the numbers stay, under ids that are nobody's.
CREATE TABLE service_feedback (
  citizen_id uuid        NOT NULL,
  visit_id   uuid        NOT NULL,
  id         uuid        NOT NULL UNIQUE,
  app_id     text        NOT NULL,
  opd        text        NOT NULL,
  region     text        NOT NULL,
  rating     smallint    NOT NULL CHECK (rating BETWEEN 1 AND 4),
  elements   smallint[]  CHECK (cardinality(elements) = 9),
  comment    text        CHECK (length(comment) <= 1000),
  state      text        CHECK (state IN ('noted', 'open', 'answered', 'closed')),
  answer     text,
  reason     text,
  given_on   date        NOT NULL,
  given_at   timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  handled_at timestamptz,
  PRIMARY KEY (citizen_id, visit_id)
);
CREATE INDEX service_feedback_given_on ON service_feedback (given_on);
CREATE INDEX service_feedback_cases ON service_feedback (opd, given_on, id) WHERE state IS NOT NULL;
COMMENT ON COLUMN service_feedback.region IS 'The territory of the operator, not of the citizen.';
COMMENT ON COLUMN service_feedback.id IS 'Random: it tells nothing of the moment, by which an OPD could find the visit.';
COMMENT ON COLUMN service_feedback.elements IS 'U1 to U9 of PermenPANRB 14/2017.';
