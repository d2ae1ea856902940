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
INSERT INTO satuwarga_notice (reference, recipient, draft, created_at, due_at, attempts, refused)
SELECT reference, recipient,
  json_build_object('recipient', recipient, 'app_id', 'id.batam.apekesah', 'category', 'complaint_status', 'subject', subject,
    'body', body, 'page', page, 'language', language, 'reference', reference)::text,
  (extract(epoch FROM created_at) * 1000)::bigint, (extract(epoch FROM due_at) * 1000)::bigint, attempts, left(refused, 60)
FROM notice_outbox WHERE sent_at IS NULL;
DROP TABLE notice_outbox;
