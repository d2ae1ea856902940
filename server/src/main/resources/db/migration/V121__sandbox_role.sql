-- Which of the roles in the cast were given: once each, so that a role taken away stays away, and one that a later cast adds is given.
CREATE TABLE sandbox_role (
  slug text NOT NULL,
  opd_code text NOT NULL,
  role text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (slug, opd_code, role)
);

-- the cast before this table was
INSERT INTO sandbox_role (slug, opd_code, role)
SELECT slug, opd_code, role
FROM sandbox_person
JOIN (VALUES
  ('andika', 'diskominfo-batam', 'officer'),
  ('lestari', 'diskominfo-batam', 'developer'),
  ('lestari', 'diskominfo-batam', 'author'),
  ('lestari', 'diskominfo-tegal', 'developer'),
  ('rizal', 'diskominfo-batam', 'approver'),
  ('ningsih', 'diskominfo-batam', 'registrar'),
  ('ningsih', 'diskominfo-tegal', 'registrar')
) AS cast_before (slug, opd_code, role) USING (slug);
