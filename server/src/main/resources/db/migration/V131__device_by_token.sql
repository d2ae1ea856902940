-- Whose device a token is, by the token's hash: a token belongs to one citizen at a time, to whoever registered it last.
CREATE TABLE device_by_token (
  token_hash text PRIMARY KEY,
  citizen_id uuid NOT NULL,
  device_id uuid NOT NULL,
  FOREIGN KEY (citizen_id, device_id) REFERENCES device (citizen_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX device_by_token_device ON device_by_token (citizen_id, device_id);
