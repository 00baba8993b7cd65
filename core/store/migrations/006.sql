-- Words are found inside Chinese and Japanese texts, and "grosse" finds "Größe": every text goes
-- through heddle_words() on its way into the index.

-- only sqlite
DROP TRIGGER entry_added;
CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.kind <> 'system' BEGIN
    INSERT INTO entry_words (rowid, subject, text, files, marks) VALUES (
        new.id, heddle_words(new.subject), heddle_words(new.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(new.attachments)),
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
        'delete', old.id, heddle_words(old.subject), heddle_words(old.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(old.attachments)),
        'i' || old.identity || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''));
    INSERT INTO entry_words (rowid, subject, text, files, marks) VALUES (
        new.id, heddle_words(new.subject), heddle_words(new.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(new.attachments)),
        'i' || new.identity || ' c' || new.channel
            || coalesce(strftime(' y%Y m%Y%m', new.at / 1000000, 'unixepoch'), ''));
END;
DROP TRIGGER entry_removed;
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.kind <> 'system' BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks) VALUES (
        'delete', old.id, heddle_words(old.subject), heddle_words(old.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(old.attachments)),
        'i' || old.identity || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''));
END;

DROP TRIGGER customer_added;
CREATE TRIGGER customer_added AFTER INSERT ON customer BEGIN
    INSERT INTO customer_words (rowid, name) VALUES (new.id, heddle_words(new.name));
END;
DROP TRIGGER customer_changed;
CREATE TRIGGER customer_changed AFTER UPDATE ON customer WHEN old.name <> new.name BEGIN
    INSERT INTO customer_words (customer_words, rowid, name)
        VALUES ('delete', old.id, heddle_words(old.name));
    INSERT INTO customer_words (rowid, name) VALUES (new.id, heddle_words(new.name));
END;
DROP TRIGGER customer_removed;
CREATE TRIGGER customer_removed AFTER DELETE ON customer BEGIN
    INSERT INTO customer_words (customer_words, rowid, name)
        VALUES ('delete', old.id, heddle_words(old.name));
END;

DROP TRIGGER identity_added;
CREATE TRIGGER identity_added AFTER INSERT ON identity BEGIN
    INSERT INTO identity_words (rowid, name, address, shown)
        VALUES (new.id, heddle_words(new.name), heddle_words(new.address), heddle_words(new.shown));
END;
DROP TRIGGER identity_changed;
CREATE TRIGGER identity_changed AFTER UPDATE ON identity
WHEN old.name <> new.name OR old.address <> new.address OR old.shown <> new.shown
BEGIN
    INSERT INTO identity_words (identity_words, rowid, name, address, shown) VALUES (
        'delete', old.id, heddle_words(old.name), heddle_words(old.address),
        heddle_words(old.shown));
    INSERT INTO identity_words (rowid, name, address, shown)
        VALUES (new.id, heddle_words(new.name), heddle_words(new.address), heddle_words(new.shown));
END;
DROP TRIGGER identity_removed;
CREATE TRIGGER identity_removed AFTER DELETE ON identity BEGIN
    INSERT INTO identity_words (identity_words, rowid, name, address, shown) VALUES (
        'delete', old.id, heddle_words(old.name), heddle_words(old.address),
        heddle_words(old.shown));
END;

INSERT INTO entry_words (entry_words) VALUES ('delete-all');
INSERT INTO entry_words (rowid, subject, text, files, marks)
    SELECT id, heddle_words(subject), heddle_words(text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(attachments)),
        'i' || identity || ' c' || channel
            || coalesce(strftime(' y%Y m%Y%m', at / 1000000, 'unixepoch'), '')
    FROM entry WHERE kind <> 'system' AND id > ? AND id <= ? ORDER BY id;
INSERT INTO customer_words (customer_words) VALUES ('delete-all');
INSERT INTO customer_words (rowid, name) SELECT id, heddle_words(name) FROM customer ORDER BY id;
INSERT INTO identity_words (identity_words) VALUES ('delete-all');
INSERT INTO identity_words (rowid, name, address, shown)
    SELECT id, heddle_words(name), heddle_words(address), heddle_words(shown)
    FROM identity ORDER BY id;

-- only postgresql
CREATE OR REPLACE FUNCTION heddle_words(given TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT to_tsvector('simple', regexp_replace(
        regexp_replace(
            replace(lower(normalize(regexp_replace(normalize(left(given, 200000), NFD),
                                                   '[\u0300-\u036f]', '', 'g'), NFC)
                          COLLATE "und-x-icu"), 'ß', 'ss'),
            '([\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f])',
            ' \1 ', 'g'),
        '[^[:alnum:]]+' COLLATE "und-x-icu", ' ', 'g'))
$$;
ALTER TABLE entry DROP COLUMN words;
ALTER TABLE entry ADD COLUMN words tsvector GENERATED ALWAYS AS
    (CASE WHEN kind <> 'system'
     THEN heddle_words(subject || ' ' || heddle_files(attachments) || ' ' || text) END) STORED;
CREATE INDEX entry_words ON entry USING gin (words);
ALTER TABLE customer DROP COLUMN words;
ALTER TABLE customer ADD COLUMN words tsvector GENERATED ALWAYS AS (heddle_words(name)) STORED;
CREATE INDEX customer_words ON customer USING gin (words);
ALTER TABLE identity DROP COLUMN words;
ALTER TABLE identity ADD COLUMN words tsvector GENERATED ALWAYS AS
    (heddle_words(name || ' ' || address || ' ' || shown)) STORED;
CREATE INDEX identity_words ON identity USING gin (words);
