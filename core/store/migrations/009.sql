-- only sqlite
-- What is added is put into the word index at the end of its transaction (core/store/search/newwords.h),
-- all of it at once: the index writes a piece of itself for each statement that comes between.
CREATE TABLE new_words (
    kind TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

DROP TRIGGER entry_added;
CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.kind <> 'system' BEGIN
    INSERT OR IGNORE INTO new_words (kind, id) VALUES ('entry', new.id);
END;
DROP TRIGGER entry_changed;
CREATE TRIGGER entry_changed AFTER UPDATE OF subject, text, attachments, identity, channel, at
    ON entry
WHEN old.kind <> 'system'
    AND NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'entry' AND id = old.id)
    AND (old.subject <> new.subject OR old.text <> new.text
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
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.kind <> 'system'
    AND NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'entry' AND id = old.id)
BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks) VALUES (
        'delete', old.id, heddle_words(old.subject), heddle_words(old.text),
        (SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' '))
            FROM json_each(old.attachments)),
        'i' || old.identity || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''));
END;

DROP TRIGGER customer_added;
CREATE TRIGGER customer_added AFTER INSERT ON customer BEGIN
    INSERT OR IGNORE INTO new_words (kind, id) VALUES ('customer', new.id);
END;
DROP TRIGGER customer_changed;
CREATE TRIGGER customer_changed AFTER UPDATE OF name ON customer WHEN old.name <> new.name
    AND NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'customer' AND id = old.id)
BEGIN
    INSERT INTO customer_words (customer_words, rowid, name)
        VALUES ('delete', old.id, heddle_words(old.name));
    INSERT INTO customer_words (rowid, name) VALUES (new.id, heddle_words(new.name));
END;
DROP TRIGGER customer_removed;
CREATE TRIGGER customer_removed AFTER DELETE ON customer
WHEN NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'customer' AND id = old.id)
BEGIN
    INSERT INTO customer_words (customer_words, rowid, name)
        VALUES ('delete', old.id, heddle_words(old.name));
END;

DROP TRIGGER identity_added;
CREATE TRIGGER identity_added AFTER INSERT ON identity BEGIN
    INSERT OR IGNORE INTO new_words (kind, id) VALUES ('identity', new.id);
END;
DROP TRIGGER identity_changed;
CREATE TRIGGER identity_changed AFTER UPDATE OF name, address, shown ON identity
WHEN NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'identity' AND id = old.id)
    AND (old.name <> new.name OR old.address <> new.address OR old.shown <> new.shown)
BEGIN
    INSERT INTO identity_words (identity_words, rowid, name, address, shown) VALUES (
        'delete', old.id, heddle_words(old.name), heddle_words(old.address),
        heddle_words(old.shown));
    INSERT INTO identity_words (rowid, name, address, shown)
        VALUES (new.id, heddle_words(new.name), heddle_words(new.address), heddle_words(new.shown));
END;
DROP TRIGGER identity_removed;
CREATE TRIGGER identity_removed AFTER DELETE ON identity
WHEN NOT EXISTS (SELECT 1 FROM new_words WHERE kind = 'identity' AND id = old.id)
BEGIN
    INSERT INTO identity_words (identity_words, rowid, name, address, shown) VALUES (
        'delete', old.id, heddle_words(old.name), heddle_words(old.address),
        heddle_words(old.shown));
END;

-- both
