CREATE SCHEMA IF NOT EXISTS alerts;

-- CloudEvents that were taken in, so that a second delivery changes nothing.
CREATE TABLE alerts.inbox (
  source  text COLLATE "C" NOT NULL,
  id      text COLLATE "C" NOT NULL,
  seen_at timestamptz      NOT NULL DEFAULT now(),
  PRIMARY KEY (source, id)
);
CREATE INDEX inbox_seen_at ON alerts.inbox (seen_at);

-- What could not be taken in, with its bytes.
CREATE TABLE alerts.quarantine (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reason      text        NOT NULL,
  detail      text        NOT NULL,
  topic       text        NOT NULL,
  partition   integer     NOT NULL,
  "offset"    bigint      NOT NULL,
  key         bytea,
  value       bytea,
  headers     jsonb       NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE alerts.outbox (
  position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text        NOT NULL,
  key        bytea,
  value      bytea,
  headers    jsonb       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Changes of scorings that are not yet decided: their events come over several partitions, in any order.
CREATE TABLE alerts.pending_change (
  network text COLLATE "C" NOT NULL,
  scoring bigint           NOT NULL,
  node    text COLLATE "C" NOT NULL,
  -- The event's data as JSON; never queried inside, so it is not parsed.
  data    text             NOT NULL,
  PRIMARY KEY (network, scoring, node)
);

-- How far a network is decided. Its row is the lock on every decision about the network.
CREATE TABLE alerts.network (
  network       text COLLATE "C" PRIMARY KEY,
  next_scoring  bigint NOT NULL DEFAULT 1,
  -- Since when later scorings wait for the next one.
  blocked_since timestamptz,
  -- Of the last decided scoring.
  network_version bigint,
  model_version   text,
  as_of           text
);

-- The last decided change of every node, for rules that are put later.
CREATE TABLE alerts.exposure (
  network text COLLATE "C" NOT NULL,
  node    text COLLATE "C" NOT NULL,
  scoring bigint           NOT NULL,
  data    text             NOT NULL,
  PRIMARY KEY (network, node)
);

CREATE TABLE alerts.rule (
  id            text COLLATE "C" PRIMARY KEY,
  network       text COLLATE "C" NOT NULL,
  scope_kind    text             NOT NULL CHECK (scope_kind IN ('node', 'owner', 'kind', 'all')),
  scope_value   text COLLATE "C" NOT NULL,
  -- As put: a level or a number; and the number it stands for.
  raise_at      text             NOT NULL,
  threshold     double precision NOT NULL,
  url           text             NOT NULL,
  -- Host and port of the address, for fairness between receivers.
  receiver      text             NOT NULL,
  -- Counts puts: an answer to what was sent under an earlier revision does not disable a later one.
  revision      integer          NOT NULL,
  disabled      boolean          NOT NULL DEFAULT false,
  -- AES-256-GCM, and which key opens it.
  secret_key    text             NOT NULL,
  secret_nonce  bytea            NOT NULL,
  secret_sealed bytea            NOT NULL
);
CREATE INDEX rule_network ON alerts.rule (network);

-- How many alerts a rule has raised and cleared. Kept when the rule goes, so that no id comes twice.
CREATE TABLE alerts.alert_count (
  rule  text COLLATE "C" PRIMARY KEY,
  count bigint NOT NULL
);

-- The nodes that are raised under a rule; all others are clear.
CREATE TABLE alerts.raised (
  rule text COLLATE "C" NOT NULL REFERENCES alerts.rule ON DELETE CASCADE,
  node text COLLATE "C" NOT NULL,
  PRIMARY KEY (rule, node)
);

CREATE TABLE alerts.delivery (
  position        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The webhook-id.
  id              text COLLATE "C" NOT NULL UNIQUE,
  rule            text COLLATE "C" NOT NULL,
  type            text             NOT NULL,
  as_of           text             NOT NULL,
  nodes           text[]           NOT NULL,
  body            text             NOT NULL,
  state           text             NOT NULL CHECK (state IN ('pending', 'delivered', 'failed', 'dropped')),
  -- Attempts since it was queued, which is again at each replay.
  tries           integer          NOT NULL DEFAULT 0,
  next_attempt_at timestamptz      NOT NULL DEFAULT now(),
  -- Who sends it now, and until when nobody else does: a record with an older number changes nothing.
  lease           bigint           NOT NULL DEFAULT 0,
  lease_until     timestamptz,
  created_at      timestamptz      NOT NULL DEFAULT now()
);
CREATE INDEX delivery_due ON alerts.delivery (rule, next_attempt_at, position) WHERE state = 'pending';
CREATE INDEX delivery_leased ON alerts.delivery (rule) WHERE lease_until IS NOT NULL;
CREATE INDEX delivery_of_rule ON alerts.delivery (rule, position);
CREATE INDEX delivery_created_at ON alerts.delivery (created_at);

CREATE TABLE alerts.attempt (
  delivery text COLLATE "C" NOT NULL REFERENCES alerts.delivery (id) ON DELETE CASCADE,
  number   integer          NOT NULL,
  at       timestamptz(3)   NOT NULL,
  status   integer,
  detail   text             NOT NULL,
  PRIMARY KEY (delivery, number)
);
