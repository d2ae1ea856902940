-- A message is taken out by the transaction that carries it out, so that it is written once and deleted once; whoever dies
-- leaves it where it was. As before the queue is read within functions: a plan made while it was empty would be kept. Each
-- topic is read by itself, so that none stands behind another's.
DROP FUNCTION outbox_claim(uuid, text[], integer);
DROP FUNCTION outbox_take(uuid[], uuid);
ALTER TABLE outbox DROP COLUMN claim;
ALTER TABLE outbox ALTER COLUMN payload TYPE text;
DROP INDEX outbox_due_at;
CREATE INDEX outbox_due ON outbox (topic, due_at) WHERE dead_at IS NULL;

-- How many are due of each topic, as far as anybody wants to know.
CREATE FUNCTION outbox_due(topics text[], most integer) RETURNS TABLE (topic text, due bigint)
LANGUAGE sql STABLE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  SELECT asked.topic, (
    SELECT count(*) FROM (
      SELECT FROM outbox
      WHERE dead_at IS NULL AND outbox.topic = asked.topic AND due_at <= statement_timestamp()
      LIMIT most) waiting)
  FROM unnest(topics) AS asked(topic);
$$;

-- The array is made once; a subquery might be asked again for each row and take more than its limit.
CREATE FUNCTION outbox_take(asked text, most integer) RETURNS SETOF outbox
LANGUAGE sql VOLATILE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  DELETE FROM outbox WHERE id = ANY (ARRAY (
    SELECT id FROM outbox
    WHERE dead_at IS NULL AND topic = asked AND due_at <= statement_timestamp()
    ORDER BY due_at LIMIT most FOR UPDATE SKIP LOCKED))
  RETURNING *;
$$;

-- What failed together is tried one by one by whoever set it aside; by all again if that one dies.
CREATE FUNCTION outbox_set_aside(ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql VOLATILE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  UPDATE outbox SET due_at = clock_timestamp() + interval '30 seconds'
  WHERE id = ANY (ARRAY (
    SELECT id FROM outbox WHERE id = ANY (ids) AND due_at <= statement_timestamp()
    FOR UPDATE SKIP LOCKED))
  RETURNING id;
$$;

CREATE FUNCTION outbox_take_one(which uuid, tried integer) RETURNS SETOF uuid
LANGUAGE sql VOLATILE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  DELETE FROM outbox WHERE id = which AND attempts = tried AND dead_at IS NULL RETURNING id;
$$;
