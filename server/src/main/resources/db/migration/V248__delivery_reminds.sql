-- A delivery that reminds of a notice has an id of its own in notice_id, so that the notice's first deliveries stay what they were; the
-- notice stands here.
ALTER TABLE delivery ADD COLUMN reminds uuid;
CREATE INDEX delivery_reminds ON delivery (citizen_id, reminds) WHERE reminds IS NOT NULL AND state = 'queued';
