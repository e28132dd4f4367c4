create schema if not exists delivery;

-- Texts sort by their bytes, as the exposure model says.
create table delivery.fact (
  source text collate "C" not null,
  id text collate "C" not null,
  type text not null,
  time timestamptz(3) not null,
  from_node text collate "C" not null,
  to_node text collate "C",
  input text collate "C",
  order_id text collate "C",
  line_id text collate "C",
  data jsonb not null,
  primary key (source, id)
);
create index fact_order_id_from_node_to_node_input_line_id_idx on delivery.fact (order_id, from_node, to_node, input, line_id);

create table delivery.order_line (
  from_node text collate "C" not null,
  to_node text collate "C" not null,
  input text collate "C" not null,
  order_id text collate "C" not null,
  line_id text collate "C" not null,
  primary key (from_node, to_node, input, order_id, line_id)
);
create index order_line_to_node_input_idx on delivery.order_line (to_node, input);
create index order_line_input_idx on delivery.order_line (input);

create table delivery.outbox (
  position bigint generated always as identity primary key,
  topic text not null,
  key bytea,
  value bytea,
  headers jsonb not null,
  created_at timestamptz not null default now()
);
