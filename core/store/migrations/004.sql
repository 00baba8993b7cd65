-- New columns may be NULL, because journal lines written before them do not name them.

-- What is known of a post or a call besides its words, as JSON; NULL for nothing.
ALTER TABLE entry ADD COLUMN facts TEXT;
ALTER TABLE entry ADD COLUMN seen INTEGER;
ALTER TABLE interaction ADD COLUMN conversation TEXT;
CREATE INDEX interaction_conversation ON interaction (account, conversation, id)
    WHERE conversation IS NOT NULL;
