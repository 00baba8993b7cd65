-- An interaction's place in line (core/model/centre/placeinline.h); NULL where its due moment is that.
ALTER TABLE interaction ADD COLUMN ranked INTEGER;
CREATE INDEX interaction_ranked ON interaction (coalesce(ranked, due), arrived, id)
    WHERE state = 'queued';
