-- What was last published of every lane that was ever overdue or drifting: what is raised, and how far it is counted.
CREATE TABLE risk.lane_alarm (
  -- Of the events.
  type      text COLLATE "C" NOT NULL,
  from_node text COLLATE "C" NOT NULL,
  to_node   text COLLATE "C" NOT NULL,
  input     text COLLATE "C" NOT NULL,
  raised    boolean          NOT NULL,
  -- The event's data as JSON; never queried inside, so it is not parsed.
  data      text             NOT NULL,
  PRIMARY KEY (type, from_node, to_node, input)
);

-- Up to which moment the lanes were looked at; no row while nothing was ordered.
CREATE TABLE risk.lane_watch (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  looked_at timestamptz(3) NOT NULL
);
