CREATE TABLE child (
  -- number of the mother-and-child book (KIA)
  card text PRIMARY KEY CHECK (card ~ '^KIA[0-9]{8}$'),
  name text NOT NULL,
  birth_date date NOT NULL
);
-- A parent who showed the book (number and birth date) sees the child's card from then on.
CREATE TABLE guardian (
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  card text NOT NULL REFERENCES child (card),
  since timestamptz NOT NULL,
  PRIMARY KEY (subject, card)
);
-- Guessing book numbers is slow work: five wrong ones an hour.
CREATE TABLE wrong_try (
  subject text NOT NULL,
  tried_at timestamptz NOT NULL
);
