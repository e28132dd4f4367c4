-- Delay reports by what they speak of: the newest of each is what holds. They are few beside orders and receipts, which
-- this index does not burden. Prisma's schema cannot say it.
create index fact_delay on delivery.fact
  ((data ->> 'incident') collate "C", from_node, coalesce(to_node, ''), coalesce(input, ''), time, source, id)
  where type = 'chokepoint.delivery.delayed.v1';
