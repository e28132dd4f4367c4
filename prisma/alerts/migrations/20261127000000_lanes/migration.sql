-- The newest fact of each type about every lane that was ever overdue or drifting.
CREATE TABLE alerts.lane_fact (
  type      text COLLATE "C" NOT NULL,
  from_node text COLLATE "C" NOT NULL,
  to_node   text COLLATE "C" NOT NULL,
  input     text COLLATE "C" NOT NULL,
  sequence  bigint           NOT NULL,
  -- The event's data as JSON; never queried inside, so it is not parsed.
  data      text             NOT NULL,
  PRIMARY KEY (type, from_node, to_node, input)
);

-- A rule on lanes has no network, no level and no threshold: they are '' and 0.
ALTER TABLE alerts.rule
  ADD COLUMN subject      text NOT NULL DEFAULT 'exposure' CHECK (subject IN ('exposure', 'delivery.overdue', 'lane.drifting')),
  ADD COLUMN scope_to     text COLLATE "C",
  ADD COLUMN scope_input  text COLLATE "C",
  ADD COLUMN min_quantity double precision NOT NULL DEFAULT 0,
  ADD COLUMN min_days     double precision NOT NULL DEFAULT 0,
  DROP CONSTRAINT rule_scope_kind_check,
  ADD CONSTRAINT rule_scope_kind_check CHECK (scope_kind IN ('node', 'owner', 'kind', 'all', 'vendor', 'lane'));

-- The lanes that are raised under a rule; all others are clear.
CREATE TABLE alerts.raised_lane (
  rule      text COLLATE "C" NOT NULL REFERENCES alerts.rule ON DELETE CASCADE,
  from_node text COLLATE "C" NOT NULL,
  to_node   text COLLATE "C" NOT NULL,
  input     text COLLATE "C" NOT NULL,
  PRIMARY KEY (rule, from_node, to_node, input)
);

ALTER TABLE alerts.delivery ADD COLUMN lanes jsonb NOT NULL DEFAULT '[]';
