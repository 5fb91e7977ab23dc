-- active_in holds the shop's id on the active version and NULL elsewhere: at most one is active.
CREATE TABLE model_version (
    shop         VARCHAR(40) ${ascii}   NOT NULL,
    number       BIGINT        NOT NULL,
    job_id       BIGINT        NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    message      VARCHAR(2000) NOT NULL,
    started_at   BIGINT        NOT NULL,
    completed_at BIGINT,
    promoted_at  BIGINT,
    active_in    VARCHAR(40) ${ascii},
    PRIMARY KEY (shop, number),
    CONSTRAINT model_version_one_per_job UNIQUE (shop, job_id),
    CONSTRAINT model_version_one_active UNIQUE (active_in)
) ${tableOptions};

CREATE TABLE model_metric (
    shop   VARCHAR(40) ${ascii}      NOT NULL,
    number BIGINT           NOT NULL,
    model  VARCHAR(100)     NOT NULL,
    metric VARCHAR(100)     NOT NULL,
    amount DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (shop, number, model, metric),
    FOREIGN KEY (shop, number) REFERENCES model_version (shop, number)
) ${tableOptions};
