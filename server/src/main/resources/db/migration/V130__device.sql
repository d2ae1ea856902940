-- An installation of the app that push reaches, of the slice push. It lives as long as the session it was registered in: signing
-- out, there or everywhere, an expired session and an erasure all forget it. The token is FCM's name of the installation.
CREATE TABLE device (
  citizen_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  token text NOT NULL,
  name text,
  registered_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, id),
  FOREIGN KEY (citizen_id, session_id) REFERENCES session (citizen_id, id) ON DELETE CASCADE
);

CREATE INDEX device_session ON device (citizen_id, session_id);
