-- Kept as it came and never searched inside: parsing it into jsonb was much of the work of storing it.
alter table capacity.outbox alter column headers type json using headers::text::json;
