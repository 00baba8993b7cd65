-- What both sides of live conversations show each other, on its way to the other processes. Not journalled.
CREATE TABLE live_sign (
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    interaction INTEGER NOT NULL,
    agent INTEGER,
    sign TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- Changes of a customer that belong to no interaction, for removing what was known of them.
CREATE INDEX journal_customer ON journal (customer) WHERE interaction IS NULL AND customer IS NOT NULL;
