-- What is posted, across all customers.
CREATE INDEX entry_post ON entry (at, id) WHERE kind = 'post';
