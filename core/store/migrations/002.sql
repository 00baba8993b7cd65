-- New columns may be NULL, because journal lines written before them do not name them.

ALTER TABLE agent ADD COLUMN paused_channels TEXT;
ALTER TABLE agent ADD COLUMN wish TEXT;
ALTER TABLE entry ADD COLUMN outside_pictures INTEGER;
ALTER TABLE interaction ADD COLUMN warned INTEGER;
ALTER TABLE interaction ADD COLUMN follows INTEGER;
ALTER TABLE interaction ADD COLUMN wrap_up_ends INTEGER;
ALTER TABLE interaction ADD COLUMN wrap_up_extensions INTEGER;

-- What was closed, the newest first: of somebody, and of all.
CREATE INDEX interaction_closed_by ON interaction (last_agent, closed, id) WHERE state = 'closed';
CREATE INDEX interaction_closed ON interaction (closed, id) WHERE state = 'closed';

CREATE INDEX offer_ended ON offer (agent, ended, id) WHERE ended IS NOT NULL;

-- only sqlite
-- System marks are shown and not found: nobody searches for "assigned".
DROP TRIGGER entry_added;
CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.kind <> 'system' BEGIN
    INSERT INTO entry_words (rowid, subject, text, files, marks) VALUES (
        new.id, new.subject, new.text,
        (SELECT group_concat(json_extract(value, '$.name'), ' ') FROM json_each(new.attachments)),
        'i' || new.identity || ' c' || new.channel
            || coalesce(strftime(' y%Y m%Y%m', new.at / 1000000, 'unixepoch'), ''));
END;
DROP TRIGGER entry_changed;
CREATE TRIGGER entry_changed AFTER UPDATE ON entry
WHEN old.kind <> 'system' AND (old.subject <> new.subject OR old.text <> new.text
    OR old.attachments <> new.attachments OR old.identity <> new.identity
    OR old.channel <> new.channel OR old.at <> new.at)
BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks) VALUES (
        'delete', old.id, old.subject, old.text,
        (SELECT group_concat(json_extract(value, '$.name'), ' ') FROM json_each(old.attachments)),
        'i' || old.identity || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''));
    INSERT INTO entry_words (rowid, subject, text, files, marks) VALUES (
        new.id, new.subject, new.text,
        (SELECT group_concat(json_extract(value, '$.name'), ' ') FROM json_each(new.attachments)),
        'i' || new.identity || ' c' || new.channel
            || coalesce(strftime(' y%Y m%Y%m', new.at / 1000000, 'unixepoch'), ''));
END;
DROP TRIGGER entry_removed;
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.kind <> 'system' BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks) VALUES (
        'delete', old.id, old.subject, old.text,
        (SELECT group_concat(json_extract(value, '$.name'), ' ') FROM json_each(old.attachments)),
        'i' || old.identity || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''));
END;
-- only postgresql
ALTER TABLE entry DROP COLUMN words;
ALTER TABLE entry ADD COLUMN words tsvector GENERATED ALWAYS AS
    (CASE WHEN kind <> 'system'
     THEN heddle_words(subject || ' ' || heddle_files(attachments) || ' ' || text) END) STORED;
CREATE INDEX entry_words ON entry USING gin (words);

-- Whoever else works on this database hears of each transaction that adds to the journal.
CREATE FUNCTION heddle_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('heddle_journal', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER journal_added AFTER INSERT ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION heddle_tell();
-- both
