-- The SDK keeps here which notices the one app has not taken yet.
CREATE TABLE satuwarga_notice (
  reference varchar(120) PRIMARY KEY,
  recipient varchar(100) NOT NULL,
  draft text NOT NULL,
  created_at bigint NOT NULL,
  due_at bigint NOT NULL,
  attempts integer NOT NULL,
  refused varchar(60)
);
