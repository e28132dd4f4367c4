create schema if not exists capacity;

-- Texts sort by their bytes, as the exposure model says.
create table capacity.report (
  source text collate "C" not null,
  id text collate "C" not null,
  time timestamptz(3) not null,
  node text collate "C" not null,
  incident text collate "C" not null,
  status text not null,
  data jsonb not null,
  primary key (source, id)
);
create index report_incident_node_time_source_id_idx on capacity.report (incident, node, time, source, id);

create table capacity.incident (
  incident text collate "C" not null,
  node text collate "C" not null,
  reports integer not null,
  status text not null,
  source text collate "C" not null,
  id text collate "C" not null,
  time timestamptz(3) not null,
  primary key (incident, node),
  constraint incident_source_id_fkey foreign key (source, id) references capacity.report (source, id)
    on delete restrict on update cascade
);
create index incident_node_incident_idx on capacity.incident (node, incident);

create table capacity.outbox (
  position bigint generated always as identity primary key,
  topic text not null,
  key bytea,
  value bytea,
  headers jsonb not null,
  created_at timestamptz not null default now()
);
