-- Who imported a version and why, where they said so; and of which version it is the document, where it was restored.
ALTER TABLE risk.network_version
  ADD COLUMN author        text,
  ADD COLUMN note          text,
  ADD COLUMN restored_from integer;
