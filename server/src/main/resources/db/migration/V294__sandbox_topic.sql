-- Which tokens the stand-in for FCM has on which topics: what FCM itself would remember.
CREATE TABLE sandbox_topic (
  topic text NOT NULL,
  token text NOT NULL,
  PRIMARY KEY (topic, token)
);
