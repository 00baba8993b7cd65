-- Who heard or saved recorded calls, for the audit view.
CREATE INDEX journal_recordings ON journal (seq) WHERE kind IN ('recording.heard', 'recording.saved');
