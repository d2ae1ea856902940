-- Statements of the queue are planned within functions that read it by its indexes: a plan made while the queue was
-- empty would be kept, and read all of it when it is full. The array is made once; a subquery might be asked again
-- for each row and claim more than its limit.
CREATE FUNCTION outbox_claim(by uuid, topics text[], most integer) RETURNS SETOF outbox
LANGUAGE sql VOLATILE SET enable_seqscan = off AS $$
  UPDATE outbox SET claim = by, due_at = clock_timestamp() + interval '30 seconds'
  WHERE id = ANY (ARRAY (
    SELECT id FROM outbox
    WHERE dead_at IS NULL AND due_at <= statement_timestamp() AND topic = ANY (topics)
    ORDER BY due_at LIMIT most FOR UPDATE SKIP LOCKED))
  RETURNING *;
$$;

CREATE FUNCTION outbox_take(ids uuid[], claimed_by uuid) RETURNS SETOF uuid
LANGUAGE sql VOLATILE SET enable_seqscan = off AS $$
  DELETE FROM outbox WHERE id = ANY (ARRAY (
    SELECT id FROM outbox WHERE id = ANY (ids) AND claim = claimed_by ORDER BY id FOR UPDATE))
  RETURNING id;
$$;
