-- Emergencies, what is sent to one citizen, and other broadcasts go to phones by lanes of their own, so that none waits for another.
ALTER TABLE delivery
  ADD COLUMN lane text NOT NULL DEFAULT 'transactional' CHECK (lane IN ('emergency', 'transactional', 'bulk'));

DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (lane, due_at) WHERE state = 'queued';
