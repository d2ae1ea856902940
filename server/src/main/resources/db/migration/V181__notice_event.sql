-- What became of notices of watched OPDs, of the slice notice: written with the step itself, so that the steps of one notice stand
-- in their order, and kept until whoever listens has taken them. No word of a notice and nobody's name.
CREATE TABLE notice_event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice_id uuid NOT NULL,
  opd_code text NOT NULL,
  app_id text NOT NULL,
  category text NOT NULL,
  reference text NOT NULL,
  state text NOT NULL,
  at timestamptz NOT NULL
);
