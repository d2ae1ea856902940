-- How many messages all processes together have handed to FCM in a second, of the slice push; bulk keeps within the quota by it.
CREATE TABLE push_pace (
  at_second bigint PRIMARY KEY,
  taken integer NOT NULL
);
