CREATE TABLE item (
    shop       VARCHAR(40)    NOT NULL,
    id         VARCHAR(128)   NOT NULL,
    title      VARCHAR(500)   NOT NULL,
    category   VARCHAR(250),
    price      DECIMAL(19, 4),
    available  BOOLEAN        NOT NULL,
    updated_at BIGINT         NOT NULL,
    PRIMARY KEY (shop, id)
) ${tableOptions};
CREATE INDEX item_by_title ON item (shop, title, id);
