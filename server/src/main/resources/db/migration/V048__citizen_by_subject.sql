-- The way back: which citizen an OPD means by a subject.
CREATE TABLE citizen_by_subject (
  subject text PRIMARY KEY,
  opd_code text NOT NULL,
  citizen_id uuid NOT NULL
);
