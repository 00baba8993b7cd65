-- Everything a centre remembers. Times are microseconds since 1970 UTC; lists are JSON.

CREATE TABLE id_counter (
    name TEXT NOT NULL PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor INTEGER,
    kind TEXT NOT NULL,
    interaction INTEGER,
    customer INTEGER,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX journal_interaction ON journal (interaction, seq) WHERE interaction IS NOT NULL;
CREATE INDEX journal_centre ON journal (seq) WHERE kind IN ('centre.applied', 'centre.undone');

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE mailbox (
    address TEXT NOT NULL PRIMARY KEY,
    settings TEXT NOT NULL
) STRICT;

CREATE TABLE canned_reply (
    id INTEGER NOT NULL PRIMARY KEY,
    shortcut TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT;

CREATE TABLE agent (
    id INTEGER NOT NULL PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    presence TEXT NOT NULL,
    presence_reason TEXT NOT NULL,
    presence_since INTEGER NOT NULL,
    idle_since INTEGER,
    skills TEXT NOT NULL,
    capacity TEXT NOT NULL,
    signature TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE queue (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    terms TEXT NOT NULL,
    members TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE skill (
    name TEXT NOT NULL PRIMARY KEY,
    meaning TEXT NOT NULL
) STRICT;

CREATE TABLE calendar (
    name TEXT NOT NULL PRIMARY KEY,
    terms TEXT NOT NULL
) STRICT;

CREATE TABLE boost_rule (
    name TEXT NOT NULL PRIMARY KEY,
    terms TEXT NOT NULL
) STRICT;

CREATE TABLE customer (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    tier TEXT NOT NULL,
    language TEXT NOT NULL,
    place TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    since INTEGER NOT NULL,
    tags TEXT NOT NULL,
    do_not_use TEXT NOT NULL
) STRICT;

CREATE TABLE identity (
    id INTEGER NOT NULL PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    shown TEXT NOT NULL,
    name TEXT NOT NULL,
    verified INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER,
    remote_content_allowed INTEGER NOT NULL,
    UNIQUE (kind, address)
) STRICT;
CREATE INDEX identity_customer ON identity (customer, id);

CREATE TABLE merge (
    id INTEGER NOT NULL PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
    target INTEGER NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
    moved TEXT NOT NULL,
    target_before TEXT NOT NULL,
    reason TEXT NOT NULL,
    automatic INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author INTEGER,
    undone INTEGER
) STRICT;
CREATE INDEX merge_target ON merge (target, id);
CREATE INDEX merge_source ON merge (source, id);

-- An interaction's customer is its identity's. No due moment is stored as the latest one there is,
-- so that one index gives the order.
CREATE TABLE interaction (
    id INTEGER NOT NULL PRIMARY KEY,
    identity INTEGER NOT NULL REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    queue INTEGER REFERENCES queue (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    pending_on TEXT,
    pending_until INTEGER,
    assignee INTEGER REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    last_agent INTEGER REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL,
    last_words TEXT NOT NULL,
    arrived INTEGER NOT NULL,
    due INTEGER NOT NULL,
    target_start INTEGER,
    first_replied INTEGER,
    closed INTEGER,
    touched INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    tags TEXT NOT NULL,
    wrap_up_code TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_identity ON interaction (identity, touched, id);
CREATE INDEX interaction_open ON interaction (identity, touched, id) WHERE state <> 'closed';
CREATE INDEX interaction_waiting ON interaction (due, arrived, id) WHERE state = 'queued';
CREATE INDEX interaction_assignee ON interaction (assignee, due, id)
    WHERE assignee IS NOT NULL AND state <> 'closed';
CREATE INDEX interaction_due ON interaction (due, id) WHERE state <> 'closed';
CREATE INDEX interaction_wake ON interaction (pending_until, id) WHERE pending_until IS NOT NULL;
CREATE INDEX interaction_wrapup ON interaction (touched, id) WHERE state = 'wrap-up';

-- Follows from interaction.tags, by trigger.
CREATE TABLE interaction_tag (
    tag TEXT NOT NULL,
    interaction INTEGER NOT NULL,
    PRIMARY KEY (tag, interaction)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    id INTEGER NOT NULL PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    identity INTEGER NOT NULL REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    at INTEGER NOT NULL,
    agent INTEGER,
    author TEXT NOT NULL,
    has_html INTEGER NOT NULL,
    raw TEXT NOT NULL,
    message_id TEXT,
    channel_key TEXT,
    automatic_kind TEXT NOT NULL,
    automatic_reason TEXT NOT NULL,
    failed_address TEXT NOT NULL,
    language TEXT NOT NULL,
    delivery TEXT NOT NULL,
    delivery_detail TEXT NOT NULL,
    to_list TEXT NOT NULL,
    cc_list TEXT NOT NULL,
    attachments TEXT NOT NULL,
    moments TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    quoted TEXT NOT NULL
) STRICT;
CREATE INDEX entry_identity ON entry (identity, at, id, channel);
CREATE INDEX entry_interaction ON entry (interaction, at, id, direction);
CREATE INDEX entry_message_id ON entry (message_id) WHERE message_id IS NOT NULL;
CREATE UNIQUE INDEX entry_channel_key ON entry (channel_key, channel)
    WHERE channel_key IS NOT NULL;

CREATE TABLE offer (
    id INTEGER NOT NULL PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    agent INTEGER NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    outcome TEXT,
    ended INTEGER,
    end_reason TEXT NOT NULL,
    decision TEXT NOT NULL
) STRICT;
CREATE INDEX offer_interaction ON offer (interaction, id);
CREATE INDEX offer_live ON offer (agent, expires) WHERE ended IS NULL;
CREATE UNIQUE INDEX offer_one_live ON offer (interaction) WHERE ended IS NULL;

CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
    interaction INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    agent INTEGER,
    state TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    owner TEXT NOT NULL,
    changed INTEGER NOT NULL,
    last_words TEXT NOT NULL,
    outbound TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_entry ON outbox (entry, id);
CREATE INDEX outbox_waiting ON outbox (not_before, id) WHERE state = 'waiting';
CREATE INDEX outbox_in_flight ON outbox (id) WHERE state IN ('sending', 'unsure');

-- Not journalled.
CREATE TABLE draft (
    id INTEGER NOT NULL PRIMARY KEY,
    agent INTEGER NOT NULL,
    interaction INTEGER NOT NULL,
    category TEXT NOT NULL,
    kind TEXT NOT NULL,
    answers INTEGER,
    to_list TEXT NOT NULL,
    cc_list TEXT NOT NULL,
    bcc_list TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    attachments TEXT NOT NULL,
    saved INTEGER NOT NULL,
    UNIQUE (agent, interaction, category)
) STRICT;

CREATE TABLE channel_cursor (
    account TEXT NOT NULL,
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (account, place)
) STRICT;

-- only sqlite
-- Full-text search. `marks` holds what an entry is filtered by, as words: i<identity>, c<channel>,
-- y<year>, m<year and month>. The tables keep no copy of the text.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    subject, text, files, marks,
    content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE customer_words USING fts5 (
    name, content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE identity_words USING fts5 (
    name, address, shown,
    content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
    INSERT INTO entry_words (rowid, subject, text, files, marks) VALUES (
        new.id, new.subject, new.text,
        (SELECT group_concat(json_extract(value, '$.name'), ' ') FROM json_each(new.attachments)),
        'i' || new.identity || ' c' || new.channel
            || coalesce(strftime(' y%Y m%Y%m', new.at / 1000000, 'unixepoch'), ''));
END;
CREATE TRIGGER entry_changed AFTER UPDATE ON entry
WHEN old.subject <> new.subject OR old.text <> new.text OR old.attachments <> new.attachments
    OR old.identity <> new.identity OR old.channel <> new.channel OR old.at <> new.at
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
CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
    INSERT INTO entry_words (entry_words, rowid, subject, text, files, marks) VALUES (
        'delete', old.id, old.subject, old.text,
        (SELECT group_concat(json_extract(value, '$.name'), ' ') FROM json_each(old.attachments)),
        'i' || old.identity || ' c' || old.channel
            || coalesce(strftime(' y%Y m%Y%m', old.at / 1000000, 'unixepoch'), ''));
END;

CREATE TRIGGER customer_added AFTER INSERT ON customer BEGIN
    INSERT INTO customer_words (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER customer_changed AFTER UPDATE ON customer WHEN old.name <> new.name BEGIN
    INSERT INTO customer_words (customer_words, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO customer_words (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER customer_removed AFTER DELETE ON customer BEGIN
    INSERT INTO customer_words (customer_words, rowid, name) VALUES ('delete', old.id, old.name);
END;

CREATE TRIGGER identity_added AFTER INSERT ON identity BEGIN
    INSERT INTO identity_words (rowid, name, address, shown)
        VALUES (new.id, new.name, new.address, new.shown);
END;
CREATE TRIGGER identity_changed AFTER UPDATE ON identity
WHEN old.name <> new.name OR old.address <> new.address OR old.shown <> new.shown
BEGIN
    INSERT INTO identity_words (identity_words, rowid, name, address, shown)
        VALUES ('delete', old.id, old.name, old.address, old.shown);
    INSERT INTO identity_words (rowid, name, address, shown)
        VALUES (new.id, new.name, new.address, new.shown);
END;
CREATE TRIGGER identity_removed AFTER DELETE ON identity BEGIN
    INSERT INTO identity_words (identity_words, rowid, name, address, shown)
        VALUES ('delete', old.id, old.name, old.address, old.shown);
END;

CREATE TRIGGER interaction_added AFTER INSERT ON interaction WHEN new.tags <> '[]' BEGIN
    INSERT OR IGNORE INTO interaction_tag (tag, interaction)
        SELECT value, new.id FROM json_each(new.tags);
END;
CREATE TRIGGER interaction_changed AFTER UPDATE ON interaction WHEN old.tags <> new.tags BEGIN
    DELETE FROM interaction_tag WHERE interaction = old.id
        AND tag IN (SELECT value FROM json_each(old.tags));
    INSERT OR IGNORE INTO interaction_tag (tag, interaction)
        SELECT value, new.id FROM json_each(new.tags);
END;
CREATE TRIGGER interaction_removed AFTER DELETE ON interaction WHEN old.tags <> '[]' BEGIN
    DELETE FROM interaction_tag WHERE interaction = old.id
        AND tag IN (SELECT value FROM json_each(old.tags));
END;

-- only postgresql
-- Full-text search: words are made as SQLite's tokenizer makes them. Only the first 200,000 letters
-- of a text are found, because a tsvector holds at most 1 MB.
CREATE FUNCTION heddle_words(given TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT to_tsvector('simple', regexp_replace(
        regexp_replace(lower(normalize(left(given, 200000), NFD) COLLATE "und-x-icu"),
                       '[\u0300-\u036f]', '', 'g'),
        '[^[:alnum:]]+' COLLATE "und-x-icu", ' ', 'g'))
$$;
CREATE FUNCTION heddle_files(attachments TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(string_agg(file ->> 'name', ' '), '') FROM json_array_elements(attachments::json) file
$$;
ALTER TABLE entry ADD COLUMN words tsvector GENERATED ALWAYS AS
    (heddle_words(subject || ' ' || heddle_files(attachments) || ' ' || text)) STORED;
CREATE INDEX entry_words ON entry USING gin (words);
ALTER TABLE customer ADD COLUMN words tsvector GENERATED ALWAYS AS (heddle_words(name)) STORED;
CREATE INDEX customer_words ON customer USING gin (words);
ALTER TABLE identity ADD COLUMN words tsvector GENERATED ALWAYS AS
    (heddle_words(name || ' ' || address || ' ' || shown)) STORED;
CREATE INDEX identity_words ON identity USING gin (words);

CREATE FUNCTION heddle_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM interaction_tag WHERE interaction = old.id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO interaction_tag (tag, interaction)
            SELECT DISTINCT value, new.id FROM json_array_elements_text(new.tags::json);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER interaction_added AFTER INSERT OR DELETE ON interaction
    FOR EACH ROW EXECUTE FUNCTION heddle_tags();
CREATE TRIGGER interaction_changed AFTER UPDATE ON interaction
    FOR EACH ROW WHEN (old.tags <> new.tags) EXECUTE FUNCTION heddle_tags();
-- both
