-- The SDK keeps here the notices that the one app has not taken yet; what it has taken is deleted.
CREATE TABLE satuwarga_notice (
  reference varchar(120) PRIMARY KEY,
  recipient varchar(100) NOT NULL,
  draft text NOT NULL,
  created_at bigint NOT NULL,
  due_at bigint NOT NULL,
  attempts integer NOT NULL,
  refused varchar(60)
);
