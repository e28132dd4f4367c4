-- The moment of the import that a fact came with: an older export that is imported later overrules nothing newer.
alter table delivery.fact add column as_of timestamptz(3);
