-- Guessing frame numbers is slow work: five wrong ones an hour.
CREATE TABLE wrong_try (
  subject text NOT NULL,
  tried_at timestamptz NOT NULL
);
CREATE INDEX wrong_try_of ON wrong_try (subject, tried_at);
