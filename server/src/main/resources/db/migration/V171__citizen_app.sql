-- Owned by identity. Which mini-apps a citizen uses, by the day they last opened each; forgotten after a year. Audiences of notices ask
-- for it. Who consented or visited before this table was there is taken over.
CREATE TABLE citizen_app (
  citizen_id uuid NOT NULL,
  app_id text NOT NULL,
  used_on date NOT NULL,
  PRIMARY KEY (citizen_id, app_id)
);
CREATE INDEX citizen_app_age ON citizen_app (used_on);

INSERT INTO citizen_app (citizen_id, app_id, used_on)
SELECT citizen_id, app_id, max(at)::date FROM (
  SELECT citizen_id, app_id, granted_at AS at FROM consent UNION ALL SELECT citizen_id, app_id, opened_at FROM visit) known
GROUP BY citizen_id, app_id;
