-- A phone may say that it has something before whoever sent it has written that down: what is in a process's hands for this phone then
-- has its row from here. Most are written by then, and the lists of portions need not be read.
CREATE FUNCTION delivery_came(of_citizen uuid, of_notices uuid[], of_session uuid, at timestamptz)
RETURNS void LANGUAGE plpgsql VOLATILE SET enable_seqscan = off AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM push_portion AS portion WHERE portion.notice_id = ANY (of_notices))
    OR NOT EXISTS (SELECT FROM device AS phone CROSS JOIN unnest(of_notices) AS told(notice)
      WHERE phone.citizen_id = of_citizen AND phone.session_id = of_session
        AND (SELECT true FROM delivery AS known WHERE known.citizen_id = phone.citizen_id AND known.notice_id = told.notice
          AND known.device_id = phone.id) IS NULL) THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('deliveries', 306));
  INSERT INTO delivery (citizen_id, notice_id, device_id, state, attempts, due_at, give_up_at, queued_at, any_hour, lane, reminds)
  SELECT phone.citizen_id, portion.notice_id, phone.id, 'handed_over', 1, at, portion.give_up_at, at, false, 'bulk', portion.reminds
  FROM device AS phone
  JOIN push_portion AS portion ON phone.id = ANY (portion.devices)
  WHERE phone.citizen_id = of_citizen AND phone.session_id = of_session AND portion.notice_id = ANY (of_notices)
    AND (SELECT true FROM delivery AS known WHERE known.citizen_id = phone.citizen_id AND known.notice_id = portion.notice_id
      AND known.device_id = phone.id) IS NULL
  ORDER BY portion.notice_id
  ON CONFLICT DO NOTHING;
END $$;
