package dev.penchant.domain.persistence;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.penchant.domain.access.Accounts;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.batch.JobJournal;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.interest.TopicNames;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The ports on a real database outside a server, with the product's own persistence unit,
 * migrations and adapters. Shared by the tests of a JVM: each test works in shops of its own.
 */
public final class TestStore {
  /** When everything is recorded. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

  private static TestStore h2;
  private static TestStore mariaDb;

  private final TestTransactions transactions;
  private final DataSource physical;
  private final AtomicInteger shopCount = new AtomicInteger();
  private Instant now = NOW;

  private TestStore(DataSource physical) {
    this.physical = physical;
    this.transactions = new TestTransactions(physical);
    Schema.migrate(physical);
    transactions.use(
        Persistence.createEntityManagerFactory(
            "penchant",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", transactions.dataSource(),
                "hibernate.transaction.jta.platform", "",
                "hibernate.transaction.coordinator_class", "jdbc")));
  }

  /** On an H2 file in a temporary folder. */
  public static synchronized TestStore h2() {
    if (h2 == null) {
      JdbcDataSource dataSource = new JdbcDataSource();
      dataSource.setURL(
          "jdbc:h2:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000"
              .formatted(temporaryFolder().resolve("penchant")));
      dataSource.setUser("sa");
      dataSource.setPassword("sa");
      h2 = new TestStore(dataSource);
    }
    return h2;
  }

  /** On a MariaDB of the tests' own; empty where that is not installed. */
  public static synchronized Optional<TestStore> mariaDb() {
    if (mariaDb == null) {
      mariaDb = MariaDbServer.shared().map(TestStore::on).orElse(null);
    }
    return Optional.ofNullable(mariaDb);
  }

  private static TestStore on(MariaDbServer server) {
    MysqlDataSource dataSource = new MysqlDataSource();
    dataSource.setUrl(server.newDatabase());
    dataSource.setUser(MariaDbServer.USER);
    dataSource.setPassword(MariaDbServer.PASSWORD);
    return new TestStore(dataSource);
  }

  public Shops shops() {
    return transactions.transactional(Shops.class, new JpaShops(transactions.entityManager()));
  }

  public Items items() {
    return transactions.transactional(
        Items.class, new JpaItems(transactions.entityManager(), transactions.dataSource()));
  }

  public EventLog eventLog() {
    return transactions.transactional(
        EventLog.class, new JdbcEventLog(transactions.dataSource(), shops(), clock()));
  }

  public Accounts accounts() {
    return transactions.transactional(
        Accounts.class, new JpaAccounts(transactions.entityManager()));
  }

  public ApiKeys apiKeys() {
    return transactions.transactional(ApiKeys.class, new JpaApiKeys(transactions.entityManager()));
  }

  public ModelVersions modelVersions() {
    return transactions.transactional(
        ModelVersions.class, new JpaModelVersions(transactions.entityManager()));
  }

  public TopicNames topicNames() {
    return transactions.transactional(
        TopicNames.class, new JpaTopicNames(transactions.entityManager()));
  }

  public JobRuns jobRuns() {
    return transactions.transactional(
        JobRuns.class, new JpaJobRuns(transactions.entityManager(), transactions.dataSource()));
  }

  /** The journal of the server {@code node}. */
  public JobJournal jobJournal(String node) {
    return transactions.transactional(
        JobJournal.class, new JdbcJobJournal(transactions.dataSource(), node));
  }

  /** A shop that no other test has. */
  public ShopId newShop() {
    ShopId id = new ShopId("shop-" + shopCount.incrementAndGet());
    shops().save(new Shop(id, "Shop " + id, ShopSettings.defaults(), NOW));
    return id;
  }

  /** What {@link EventLog} takes the recording time from. */
  public Clock clock() {
    return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  }

  public void setNow(Instant now) {
    this.now = now;
  }

  /** Runs the work in one transaction; rolls back and throws on what it throws. */
  public <R> R inTransaction(Callable<R> work) {
    try {
      return transactions.requiresNew(work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Like {@link #inTransaction(Callable)}, without a result. */
  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  /** The database itself. */
  public DataSource dataSource() {
    return physical;
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("penchant-h2");
      // in reverse order, after H2 has closed the file
      folder.toFile().deleteOnExit();
      folder.resolve("penchant.mv.db").toFile().deleteOnExit();
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
