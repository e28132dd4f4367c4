-- What is taken in after all stays as a trace of what happened: how often it was read again, and when it was taken in.
ALTER TABLE risk.quarantine
  ADD COLUMN attempts    integer NOT NULL DEFAULT 0,
  ADD COLUMN requeued_at timestamptz;

CREATE INDEX quarantine_topic ON risk.quarantine (topic, position);
