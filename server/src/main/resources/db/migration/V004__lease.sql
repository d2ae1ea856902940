-- Who of several processes does a thing, and until when. A lost row only means: the next may begin.
CREATE TABLE lease (
  name text PRIMARY KEY,
  holder uuid NOT NULL,
  until_at timestamptz NOT NULL
);
