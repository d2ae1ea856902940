-- What the server itself knows of a take-down: the notice to its users, and where the old address led when it was looked at last. Both are
-- about the mini-app of the list, and go when another takes its place. Owned by the slice inventory.
ALTER TABLE take_down
  ADD COLUMN notice_id uuid,
  ADD COLUMN notice_last_day date,
  ADD COLUMN look_outcome text CHECK (look_outcome IN ('arrives', 'elsewhere', 'broken', 'unreachable', 'refused', 'too_far')),
  ADD COLUMN look_hops jsonb,
  ADD COLUMN looked_by uuid,
  ADD COLUMN looked_at timestamptz,
  ADD CHECK (num_nulls(notice_id, notice_last_day) IN (0, 2)),
  ADD CHECK (num_nulls(look_outcome, look_hops, looked_by, looked_at) IN (0, 4));
