-- running_slot is "shop:KIND" while the job runs and NULL afterwards: one job of a kind per shop.
-- execution_id is the latest execution in the tables of Jakarta Batch. node is the server that runs
-- the job: a server that starts looks only for its own orphans.
CREATE TABLE job_run (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop         VARCHAR(40) ${ascii}   NOT NULL,
    kind         VARCHAR(20)   NOT NULL,
    title        VARCHAR(250)  NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    message      VARCHAR(2000) NOT NULL,
    failure      VARCHAR(2000) NOT NULL,
    node         VARCHAR(100)  NOT NULL,
    running_slot VARCHAR(70),
    execution_id BIGINT,
    started_at   BIGINT        NOT NULL,
    ended_at     BIGINT,
    CONSTRAINT job_run_one_per_kind UNIQUE (running_slot)
) ${tableOptions};
CREATE INDEX job_run_by_shop ON job_run (shop, id);

-- No foreign keys from the next three to job_run: their check would lock the job's row until the
-- chunk commits, and the same job reports its progress meanwhile.
CREATE TABLE job_step (
    job_id     BIGINT        NOT NULL,
    name       VARCHAR(60)   NOT NULL,
    position   INTEGER       NOT NULL,
    fraction   DOUBLE PRECISION NOT NULL,
    message    VARCHAR(2000) NOT NULL,
    started_at BIGINT        NOT NULL,
    ended_at   BIGINT,
    PRIMARY KEY (job_id, name)
) ${tableOptions};

CREATE TABLE job_counter (
    job_id BIGINT       NOT NULL,
    name   VARCHAR(100) NOT NULL,
    amount BIGINT       NOT NULL,
    PRIMARY KEY (job_id, name)
) ${tableOptions};

CREATE TABLE rejected_row (
    sequence BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    job_id   BIGINT        NOT NULL,
    line     BIGINT        NOT NULL,
    reason   VARCHAR(100)  NOT NULL,
    message  VARCHAR(1000) NOT NULL,
    content  VARCHAR(1000) NOT NULL
) ${tableOptions};
CREATE INDEX rejected_row_by_line ON rejected_row (job_id, line, sequence);
