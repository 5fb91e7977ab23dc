-- topic is the identity "VERSION-NUMBER" that model artifacts carry from one version to the next.
CREATE TABLE topic_name (
    shop     VARCHAR(40) ${ascii} NOT NULL,
    topic    VARCHAR(30) ${ascii} NOT NULL,
    name     VARCHAR(80)  NOT NULL,
    named_at BIGINT       NOT NULL,
    PRIMARY KEY (shop, topic)
) ${tableOptions};
