-- Takes the phones of these citizens into one process's hands, but those that were told before. As in delivery_claim, no plan that was
-- made while a table was empty may read all of it later.
CREATE FUNCTION push_portion_open(by uuid, of_notice uuid, of_reminds uuid, lease timestamptz, give_up timestamptz, told uuid[])
RETURNS TABLE (citizen uuid, device uuid, token text)
LANGUAGE plpgsql VOLATILE SET enable_seqscan = off AS $$
DECLARE
  of_citizens uuid[];
  of_devices uuid[];
  tokens text[];
BEGIN
  SELECT array_agg(one.id), array_agg(phone.id), array_agg(phone.token) INTO of_citizens, of_devices, tokens
  FROM unnest(told) AS one(id)
  CROSS JOIN LATERAL (SELECT d.id, d.token FROM device AS d WHERE d.citizen_id = one.id OFFSET 0) AS phone
  WHERE (SELECT true FROM delivery AS before
    WHERE before.citizen_id = one.id AND before.notice_id = of_notice AND before.device_id = phone.id) IS NULL;
  IF of_devices IS NOT NULL THEN
    INSERT INTO push_portion (id, notice_id, reminds, until, give_up_at, citizens, devices)
    VALUES (by, of_notice, of_reminds, lease, give_up, of_citizens, of_devices);
    RETURN QUERY SELECT * FROM unnest(of_citizens, of_devices, tokens);
  END IF;
END $$;

-- Those that are about to be tried again and still are in these hands: their portion is open and nothing is written of them. With the
-- place of each in the lists, and the token that its phone has now.
CREATE FUNCTION push_portion_again(citizens uuid[], notices uuid[], devices uuid[], portions uuid[], now timestamptz)
RETURNS TABLE (place bigint, token text)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
  SELECT mine.place, (SELECT d.token FROM device AS d WHERE d.citizen_id = mine.citizen AND d.id = mine.device)
  FROM unnest(citizens, notices, devices, portions) WITH ORDINALITY AS mine(citizen, notice, device, portion, place)
  WHERE (SELECT true FROM push_portion AS open WHERE open.id = mine.portion AND open.until > now)
    AND (SELECT true FROM delivery AS known
      WHERE known.citizen_id = mine.citizen AND known.notice_id = mine.notice AND known.device_id = mine.device) IS NULL
  ORDER BY mine.place;
END $$;
