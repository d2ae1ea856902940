-- Which fictitious people have come in: once each, so that who was erased stays erased until signing in again.
CREATE TABLE sandbox_person (
  slug text PRIMARY KEY,
  came_in_at timestamptz NOT NULL DEFAULT now()
);
