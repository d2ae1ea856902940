-- The SDK keeps here which acts were done and how they were answered.
CREATE TABLE satuwarga_action (
  action_key varchar(64) PRIMARY KEY,
  begun_at bigint NOT NULL,
  done_at bigint,
  screen text
);
