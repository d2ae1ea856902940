-- What a person said of two apps that look alike, of which the lesser id is the first. A no counts as long as what is compared of both
-- says what it said then (hashes of it). Owned by the slice inventory.
CREATE TABLE inventory_verdict (
  one_app uuid NOT NULL REFERENCES inventory_app (id),
  other_app uuid NOT NULL REFERENCES inventory_app (id),
  is_same boolean NOT NULL,
  one_print text NOT NULL,
  other_print text NOT NULL,
  reason text,
  judged_by uuid NOT NULL,
  judged_at timestamptz NOT NULL,
  PRIMARY KEY (one_app, other_app),
  CHECK (one_app < other_app)
);
CREATE INDEX inventory_verdict_other ON inventory_verdict (other_app);
