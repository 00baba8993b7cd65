-- `from:` goes by who wrote an entry: its author is found by words, and its identity's mark stands
-- only where that identity wrote it. Of somebody else the author is "Name <address>".

-- only sqlite
DROP TRIGGER entry_changed;
DROP TRIGGER entry_removed;
DROP TABLE entry_words;
CREATE VIRTUAL TABLE entry_words USING fts5 (
    subject, text, files, marks, author,
    content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER entry_changed AFTER UPDATE OF subject, text, attachments, identity, channel, at,
    direction, author ON entry
WHEN old.kind <> 'system'
    AND NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'entry' AND id = old.id)
    AND (old.subject <> new.subject OR old.text <> new.text
    OR old.attachments <> new.attachments OR old.identity <> new.identity
    OR old.channel <> new.channel OR old.at <> new.at OR old.direction <> new.direction
    OR old.author <> new.author)
BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks, author) VALUES (
        'delete', old.id, heddle_words(old.subject), heddle_words(old.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(old.attachments)),
        CASE WHEN old.direction IN ('outbound', 'internal') OR old.author LIKE '%>' THEN ''
            ELSE 'i' || old.identity END || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''),
        heddle_words(old.author));
    INSERT INTO entry_words (rowid, subject, text, files, marks, author) VALUES (
        new.id, heddle_words(new.subject), heddle_words(new.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(new.attachments)),
        CASE WHEN new.direction IN ('outbound', 'internal') OR new.author LIKE '%>' THEN ''
            ELSE 'i' || new.identity END || ' c' || new.channel
            || coalesce(strftime(' y%Y m%Y%m', new.at / 1000000, 'unixepoch'), ''),
        heddle_words(new.author));
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.kind <> 'system'
    AND NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'entry' AND id = old.id)
BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks, author) VALUES (
        'delete', old.id, heddle_words(old.subject), heddle_words(old.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(old.attachments)),
        CASE WHEN old.direction IN ('outbound', 'internal') OR old.author LIKE '%>' THEN ''
            ELSE 'i' || old.identity END || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''),
        heddle_words(old.author));
END;

INSERT INTO entry_words (rowid, subject, text, files, marks, author)
    SELECT id, heddle_words(subject), heddle_words(text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(attachments)),
        CASE WHEN direction IN ('outbound', 'internal') OR author LIKE '%>' THEN ''
            ELSE 'i' || identity END || ' c' || channel
            || coalesce(strftime(' y%Y m%Y%m', at / 1000000, 'unixepoch'), ''),
        heddle_words(author)
    FROM entry WHERE kind <> 'system' AND id > ? AND id <= ? ORDER BY id;

-- only postgresql
ALTER TABLE entry ADD COLUMN author_words tsvector GENERATED ALWAYS AS
    (CASE WHEN kind <> 'system' THEN heddle_words(author) END) STORED;
CREATE INDEX entry_author ON entry USING gin (author_words);
