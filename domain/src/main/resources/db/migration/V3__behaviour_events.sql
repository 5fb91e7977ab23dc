-- The log's order is "sequence". happened_at is the event's own time, recorded_at when it came in.
-- The unique key begins with the event's id, not the shop: H2 looks up a list of values only in the
-- first column of an index.
CREATE TABLE behaviour_event (
    sequence    BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop        VARCHAR(40) ${ascii}  NOT NULL,
    event_id    VARCHAR(100) NOT NULL,
    user_id     VARCHAR(128) NOT NULL,
    item_id     VARCHAR(128),
    event_type  SMALLINT     NOT NULL,
    happened_at BIGINT       NOT NULL,
    recorded_at BIGINT       NOT NULL,
    amount      DOUBLE PRECISION,
    CONSTRAINT behaviour_event_once UNIQUE (event_id, shop)
) ${tableOptions};

-- reading the log by time, page by page; events per day and per item, answered from the index alone
CREATE INDEX behaviour_event_by_time
    ON behaviour_event (shop, happened_at, sequence, event_type, item_id);
-- a user's history and activity
CREATE INDEX behaviour_event_by_user ON behaviour_event (shop, user_id, happened_at, sequence);
-- what came in since a model was trained
CREATE INDEX behaviour_event_by_arrival ON behaviour_event (shop, recorded_at, sequence);
