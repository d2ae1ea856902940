-- The one of two people who judge an app on their own. Owned by the slice agency.
ALTER TABLE staff_role DROP CONSTRAINT staff_role_role_check;
ALTER TABLE staff_role ADD CONSTRAINT staff_role_role_check
  CHECK (role IN ('admin', 'developer', 'officer', 'author', 'approver', 'registrar', 'auditor'));
