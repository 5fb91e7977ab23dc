package dev.penchant.domain.persistence;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads jobs by JPA. */
@ApplicationScoped
@Transactional
class JpaJobRuns implements JobRuns {
  private final EntityManager entityManager;
  private final Jdbc jdbc;

  @Inject
  JpaJobRuns(EntityManager entityManager, DataSource dataSource) {
    this.entityManager = entityManager;
    this.jdbc = new Jdbc(dataSource);
  }

  @Override
  public Optional<JobRun> find(ShopId shop, long id) {
    return read(select(shop, "and j.id = :id").setParameter("id", id)).stream().findFirst();
  }

  @Override
  public List<JobRun> of(ShopId shop, int offset, int limit) {
    return read(select(shop, "order by j.id desc").setFirstResult(offset).setMaxResults(limit));
  }

  @Override
  public long count(ShopId shop) {
    return entityManager
        .createQuery("select count(j) from JobRunRow j where j.shop = :shop", Long.class)
        .setParameter("shop", shop.value())
        .getSingleResult();
  }

  @Override
  public Optional<JobRun> running(ShopId shop, JobKind kind) {
    return read(
            select(shop, "and j.kind = :kind and j.state in ('RUNNING', 'STOPPING')")
                .setParameter("kind", kind.name()))
        .stream()
        .findFirst();
  }

  @Override
  public List<JobRun> runningOrEndedSince(ShopId shop, JobKind kind, Instant since) {
    return read(
        select(
                shop,
                "and j.kind = :kind and (j.endedAt is null or j.endedAt >= :since)"
                    + " order by j.id desc")
            .setParameter("kind", kind.name())
            .setParameter("since", since.toEpochMilli()));
  }

  @Override
  public List<RejectedRow> rejectedRows(ShopId shop, long jobId, int offset, int limit) {
    return jdbc.query(
        "read rejected rows",
        "SELECT r.line, r.reason, r.message, r.content FROM rejected_row r"
            + " JOIN job_run j ON j.id = r.job_id WHERE j.shop = ? AND r.job_id = ?"
            + " ORDER BY r.job_id, r.line, r.sequence LIMIT ? OFFSET ?",
        row ->
            new RejectedRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        shop.value(),
        jobId,
        limit,
        offset);
  }

  @Override
  public long rejectedRowCount(ShopId shop, long jobId) {
    return jdbc.query(
            "count rejected rows",
            "SELECT COUNT(*) FROM rejected_row r JOIN job_run j ON j.id = r.job_id"
                + " WHERE j.shop = ? AND r.job_id = ?",
            row -> row.getLong(1),
            shop.value(),
            jobId)
        .get(0);
  }

  private TypedQuery<JobRunRow> select(ShopId shop, String rest) {
    return entityManager
        .createQuery("select j from JobRunRow j where j.shop = :shop " + rest, JobRunRow.class)
        .setParameter("shop", shop.value());
  }

  private List<JobRun> read(TypedQuery<JobRunRow> query) {
    List<JobRunRow> rows = query.getResultList();
    List<JobRun> jobs = rows.stream().map(JobRunRow::toJobRun).toList();
    // the next read in this transaction must see what the job wrote meanwhile
    rows.forEach(entityManager::detach);
    return jobs;
  }
}
