-- The moments of the imports that told a fact first and last: an older export that is imported later overrules nothing newer.
alter table delivery.fact add column as_of timestamptz(3), add column confirmed_as_of timestamptz(3);
