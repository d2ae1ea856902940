-- Whoever carries deliveries claims them here. A plan that was made while the table was empty read
-- all of it for each claimed row until the next ANALYZE; rows found by where they lie need no plan.
CREATE FUNCTION delivery_claim(
  by uuid, of_lane text, now timestamptz, until timestamptz, most integer)
RETURNS TABLE (
  citizen_id uuid, notice_id uuid, device_id uuid, title text, route text, attempts integer,
  give_up_at timestamptz, opd_code text, category text, any_hour boolean, reminds uuid, token text)
LANGUAGE sql VOLATILE SET enable_seqscan = off AS $$
  UPDATE delivery AS mine SET claim = by, due_at = until, attempts = mine.attempts + 1
  WHERE mine.ctid = ANY (ARRAY (
    SELECT d.ctid FROM delivery AS d
    WHERE d.state = 'queued' AND d.lane = of_lane AND d.due_at <= now
    ORDER BY d.due_at LIMIT most FOR UPDATE SKIP LOCKED))
  RETURNING mine.citizen_id, mine.notice_id, mine.device_id, mine.title, mine.route, mine.attempts,
    mine.give_up_at, mine.opd_code, mine.category, mine.any_hour, mine.reminds,
    (SELECT device.token FROM device
      WHERE device.citizen_id = mine.citizen_id AND device.id = mine.device_id);
$$;
