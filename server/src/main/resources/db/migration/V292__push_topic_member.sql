-- Which installations FCM tells of emergencies by the topic of their regency, of the slice push. One whose device is gone, or that is
-- leaving, is to be taken off the topic; its row stays until FCM has done so.
CREATE TABLE push_topic_member (
  token_hash text NOT NULL,
  regency text NOT NULL,
  token text NOT NULL,
  citizen_id uuid,
  device_id uuid,
  state text NOT NULL CHECK (state IN ('joining', 'joined', 'leaving')),
  joined_at timestamptz,
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (token_hash, regency),
  FOREIGN KEY (citizen_id, device_id) REFERENCES device (citizen_id, id) ON DELETE SET NULL
);

CREATE INDEX push_topic_member_device ON push_topic_member (citizen_id, device_id);
CREATE INDEX push_topic_member_due ON push_topic_member (due_at) WHERE state <> 'joined' OR device_id IS NULL;
