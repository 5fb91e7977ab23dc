-- The key begins with the id, not the shop: H2 looks up a list of values only in the first column
-- of an index.
CREATE TABLE item (
    shop       VARCHAR(40) ${ascii}    NOT NULL,
    id         VARCHAR(128)   NOT NULL,
    title      VARCHAR(500)   NOT NULL,
    category   VARCHAR(250),
    price      DECIMAL(19, 4),
    available  BOOLEAN        NOT NULL,
    updated_at BIGINT         NOT NULL,
    PRIMARY KEY (id, shop)
) ${tableOptions};
CREATE INDEX item_by_shop ON item (shop, id);
CREATE INDEX item_by_title ON item (shop, title, id);
