-- New columns may be NULL, because journal lines written before them do not name them.

-- What reading a message told, as JSON; NULL for nothing.
ALTER TABLE entry ADD COLUMN readings TEXT;
-- Boosts, the clocks of what was promised and the call that is owed, as JSON; NULL for none.
ALTER TABLE interaction ADD COLUMN boosts TEXT;
ALTER TABLE interaction ADD COLUMN clocks TEXT;
ALTER TABLE interaction ADD COLUMN call_back TEXT;

-- When somebody's window last spoke.
CREATE TABLE window_beat (
    agent INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE correction (
    id INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    agent INTEGER,
    interaction INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    entry INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL,
    verdict TEXT NOT NULL,
    said TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT;
CREATE INDEX correction_interaction ON correction (interaction, id);
CREATE INDEX correction_what ON correction (what, id);

CREATE TABLE promise (
    id INTEGER NOT NULL PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    entry INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
    quote TEXT NOT NULL,
    due INTEGER,
    state TEXT NOT NULL,
    agent INTEGER,
    made INTEGER NOT NULL,
    settled INTEGER
) STRICT;
CREATE INDEX promise_interaction ON promise (interaction, id);
CREATE INDEX promise_clock ON promise (due, id) WHERE state = 'open';

-- Tests and actions in words, as JSON lists.
CREATE TABLE rule (
    id INTEGER NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    version INTEGER NOT NULL,
    event TEXT NOT NULL,
    matches_any INTEGER NOT NULL,
    tests TEXT NOT NULL,
    actions TEXT NOT NULL
) STRICT;
CREATE TABLE macro (
    id INTEGER NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    shortcut TEXT NOT NULL,
    actions TEXT NOT NULL
) STRICT;
CREATE INDEX journal_rules ON journal (seq)
    WHERE kind IN ('rules.changed', 'centre.applied', 'centre.undone');
CREATE INDEX entry_inbound ON entry (at, id) WHERE direction = 'inbound';
CREATE INDEX entry_outbound ON entry (at, id) WHERE direction = 'outbound';
CREATE INDEX interaction_untouched ON interaction (touched, id) WHERE state <> 'closed';

-- The model itself is a blob.
CREATE TABLE learned_model (
    name TEXT NOT NULL PRIMARY KEY,
    blob TEXT NOT NULL,
    examples INTEGER NOT NULL,
    labels INTEGER NOT NULL,
    corrections INTEGER NOT NULL,
    trained INTEGER NOT NULL
) STRICT;

-- How drafts read before; beside the journal, as drafts are, and gone with them.
CREATE TABLE draft_version (
    draft INTEGER NOT NULL,
    saved INTEGER NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (draft, saved)
) STRICT;
