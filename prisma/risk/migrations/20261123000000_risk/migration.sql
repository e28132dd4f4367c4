CREATE SCHEMA IF NOT EXISTS risk;

-- The facts: CloudEvents by their key. Text compares by bytes, as the model sorts.
CREATE TABLE risk.fact (
  source      text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  time        timestamptz(3)   NOT NULL,
  type        text COLLATE "C" NOT NULL,
  -- JSON as received; never queried inside, so it is not parsed.
  data        text             NOT NULL,
  PRIMARY KEY (source, id)
);

-- What is new since the last scoring: one row for each batch of intake, naming the facts it brought.
CREATE TABLE risk.unscored (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sources  text[] NOT NULL,
  ids      text[] NOT NULL
);

-- What could not be a fact, with its bytes. The fingerprint makes a repeated rejection one row.
CREATE TABLE risk.quarantine (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fingerprint text        NOT NULL UNIQUE,
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

CREATE TABLE risk.outbox (
  position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text        NOT NULL,
  key        bytea,
  value      bytea,
  headers    jsonb       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The clock of a replay; unused while the clock is the wall's.
CREATE TABLE risk.clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  time      timestamptz(3) NOT NULL
);

-- Who scores. Every write of a scoring checks the fence, so that a late one changes nothing.
CREATE TABLE risk.scorer (
  singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  holder      text        NOT NULL,
  fence       bigint      NOT NULL,
  lease_until timestamptz NOT NULL
);
INSERT INTO risk.scorer (holder, fence, lease_until) VALUES ('', 0, '-infinity');

CREATE TABLE risk.network_version (
  network       text COLLATE "C" NOT NULL,
  version       integer          NOT NULL,
  document      text             NOT NULL,
  document_hash bytea            NOT NULL,
  -- By risk's clock: from this moment on days are scored with this version.
  in_force_from timestamptz(3)   NOT NULL,
  imported_at   timestamptz      NOT NULL DEFAULT now(),
  PRIMARY KEY (network, version)
);

-- Where the scoring of a network stands.
CREATE TABLE risk.network (
  network           text COLLATE "C" PRIMARY KEY,
  -- Of the last scoring of the present.
  scored_at         timestamptz(3),
  scored_version    integer,
  model_version     text,
  unknown_facts     bigint  NOT NULL DEFAULT 0,
  -- Scorings that published something, counted without a gap.
  published_scoring integer NOT NULL DEFAULT 0,
  -- History is right before this day; null: nothing to do again.
  history_dirty     date
);

-- The present exposure of every node, at the moment and with the versions that risk.network says.
CREATE TABLE risk.exposure (
  network            text COLLATE "C" NOT NULL,
  node               text COLLATE "C" NOT NULL,
  exposure           double precision NOT NULL,
  level              text             NOT NULL,
  time_to_impact     integer,
  time_to_recovery   integer,
  depth_shortfall    double precision,
  depth_week         integer,
  incidents          text[]           NOT NULL,
  kind               text,
  owner              text,
  published_exposure double precision,
  PRIMARY KEY (network, node)
);

-- One row for each UTC day before the present: an array has one entry for each node of the version, in its order.
CREATE TABLE risk.history (
  network              text COLLATE "C"   NOT NULL,
  day                  date               NOT NULL,
  network_version      integer            NOT NULL,
  before_first_version boolean            NOT NULL,
  model_version        text               NOT NULL,
  exposure             double precision[] NOT NULL,
  time_to_impact       integer[]          NOT NULL,
  time_to_recovery     integer[]          NOT NULL,
  depth_shortfall      double precision[] NOT NULL,
  depth_week           integer[]          NOT NULL,
  PRIMARY KEY (network, day)
);
