-- Outcomes of deliveries that had no row while they were on their way. Nobody is erased meanwhile (the lock is that of V306's code), and
-- nothing is written of who was erased before. The plans are those of delivery_claim.

-- FCM took these. One that was told of by its receipt, or was queued for others meanwhile, is counted once.
CREATE FUNCTION delivery_told(of_notice uuid, of_reminds uuid, of_lane text, at timestamptz, give_up timestamptz,
  citizens uuid[], devices uuid[], tries integer[])
RETURNS bigint LANGUAGE plpgsql VOLATILE SET enable_seqscan = off AS $$
DECLARE
  written bigint;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('deliveries', 306));
  INSERT INTO delivery AS known (citizen_id, notice_id, device_id, state, attempts, due_at, give_up_at, queued_at, handed_over_at,
    any_hour, lane, reminds)
  SELECT told.citizen, of_notice, told.device, 'handed_over', told.tries, at, give_up, at, at, false, of_lane, of_reminds
  FROM unnest(citizens, devices, tries) AS told(citizen, device, tries)
  WHERE (SELECT true FROM citizen AS there WHERE there.id = told.citizen)
  ON CONFLICT (citizen_id, notice_id, device_id) DO UPDATE
  SET handed_over_at = excluded.handed_over_at, claim = NULL, reason = NULL,
    state = CASE WHEN known.state IN ('queued', 'held') THEN 'handed_over' ELSE known.state END
  WHERE known.handed_over_at IS NULL AND known.state IN ('queued', 'held', 'delivered', 'opened');
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

-- The others: what waits, and what ended.
CREATE FUNCTION delivery_not_told(of_notice uuid, of_reminds uuid, of_lane text, at timestamptz, give_up timestamptz,
  of_opd text, of_category text, of_route text, citizens uuid[], devices uuid[], titles text[], states text[], reasons text[],
  due timestamptz[], tries integer[])
RETURNS void LANGUAGE plpgsql VOLATILE SET enable_seqscan = off AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('deliveries', 306));
  INSERT INTO delivery (citizen_id, notice_id, device_id, title, route, state, reason, attempts, due_at, give_up_at, queued_at,
    ended_at, opd_code, category, any_hour, lane, reminds)
  SELECT one.citizen, of_notice, one.device, one.title, of_route, one.state, one.reason, one.tries, least(one.due, give_up), give_up, at,
    CASE WHEN one.state <> 'queued' THEN at END, of_opd, of_category, false, of_lane, of_reminds
  FROM unnest(citizens, devices, titles, states, reasons, due, tries) AS one(citizen, device, title, state, reason, due, tries)
  WHERE (SELECT true FROM citizen AS there WHERE there.id = one.citizen)
  ON CONFLICT DO NOTHING;
END $$;
