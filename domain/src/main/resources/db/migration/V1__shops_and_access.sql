-- Times are milliseconds since 1970 in UTC: both databases keep them exactly, and no driver shifts
-- them by a time zone. Identifiers compare byte by byte (see the table options).

CREATE TABLE shop (
    id               VARCHAR(40) ${ascii}  NOT NULL PRIMARY KEY,
    name             VARCHAR(200) NOT NULL,
    zone             VARCHAR(60)  NOT NULL,
    period_length    VARCHAR(10)  NOT NULL,
    half_life_millis BIGINT       NOT NULL,
    created_at       BIGINT       NOT NULL
) ${tableOptions};

-- event_type is EventType.code(); a type without a row weighs 0
CREATE TABLE shop_event_weight (
    shop       VARCHAR(40) ${ascii} NOT NULL,
    event_type SMALLINT    NOT NULL,
    weight     DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (shop, event_type),
    FOREIGN KEY (shop) REFERENCES shop (id)
) ${tableOptions};

CREATE TABLE account (
    username      VARCHAR(100) NOT NULL PRIMARY KEY,
    password_hash VARCHAR(500) NOT NULL,
    role          VARCHAR(20)  NOT NULL
) ${tableOptions};

CREATE TABLE account_shop (
    username VARCHAR(100) NOT NULL,
    shop     VARCHAR(40) ${ascii}  NOT NULL,
    PRIMARY KEY (username, shop),
    FOREIGN KEY (username) REFERENCES account (username)
) ${tableOptions};

-- shop is NULL for the operator's key, which opens every shop
CREATE TABLE api_key (
    hash       VARCHAR(64)  NOT NULL PRIMARY KEY,
    shop       VARCHAR(40) ${ascii},
    label      VARCHAR(200) NOT NULL,
    created_at BIGINT       NOT NULL,
    revoked_at BIGINT
) ${tableOptions};
CREATE INDEX api_key_by_shop ON api_key (shop, created_at);
