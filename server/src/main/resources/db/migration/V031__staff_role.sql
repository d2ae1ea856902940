-- Who may act for an agency, as what, and within which territory. A role taken away is a row deleted: the audit remembers it.
CREATE TABLE staff_role (
  citizen_id uuid NOT NULL,
  opd_code text NOT NULL REFERENCES opd (code),
  role text NOT NULL CHECK (role IN ('admin', 'developer', 'officer', 'author', 'approver', 'registrar')),
  region_code text NOT NULL REFERENCES region (code),
  assigned_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, opd_code, role)
);

CREATE INDEX staff_role_opd ON staff_role (opd_code, assigned_at, citizen_id, role);
