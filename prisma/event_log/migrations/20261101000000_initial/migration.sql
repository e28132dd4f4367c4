-- The event log in PostgreSQL, and the positions of the consumers of either log.

create schema if not exists event_log;

create table event_log.topic (
  name text primary key,
  retention_ms bigint not null,
  max_message_bytes integer not null
);

-- Publishers lock these rows, lowest id first, until they commit: so commit order is offset order.
create table event_log.topic_partition (
  id integer generated always as identity primary key,
  topic text not null references event_log.topic (name),
  partition integer not null,
  next_offset bigint not null default 0,
  unique (topic, partition)
) with (fillfactor = 50);

create table event_log.record (
  partition_id integer not null references event_log.topic_partition (id),
  "offset" bigint not null,
  key bytea,
  value bytea,
  headers bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (partition_id, "offset")
);

-- A consumer holds the row while it handles a batch, and moves it in the same transaction as the effects.
create table event_log.consumer_position (
  consumer_group text not null,
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  committed_at timestamptz not null default clock_timestamp(),
  primary key (consumer_group, topic, partition)
) with (fillfactor = 50);
