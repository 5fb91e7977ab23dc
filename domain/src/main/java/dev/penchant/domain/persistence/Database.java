package dev.penchant.domain.persistence;

import dev.penchant.domain.StoreFailure;
import dev.penchant.domain.StoreUnusable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionScoped;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The server's pool, and JPA on it. Whoever asks for either first brings the schema up to date.
 *
 * <p>The persistence unit is opened here and not by the container: the container opens it before
 * anything of ours could migrate the schema, and its injected resources do not exist yet when beans
 * observe {@code Startup}.
 */
@ApplicationScoped
class Database {
  private static final Logger LOG = Logger.getLogger(Database.class.getName());
  private static final String POOL = "jdbc/__default";

  private final Event<StoreUnusable> unusable;
  private DataSource dataSource;
  private EntityManagerFactory factory;

  /** For the container's proxy. */
  protected Database() {
    this(null);
  }

  @Inject
  Database(Event<StoreUnusable> unusable) {
    this.unusable = unusable;
  }

  @PostConstruct
  void open() {
    try {
      dataSource = lookUpPool();
      Schema.migrate(dataSource);
      factory = Persistence.createEntityManagerFactory("penchant");
    } catch (RuntimeException failure) {
      // the container's own report of a failed start leaves the cause out
      LOG.severe(
          () ->
              "The database cannot be used, so Penchant does not start: %s. Check PENCHANT_DB_URL, PENCHANT_DB_USER and PENCHANT_DB_PASSWORD"
                  .formatted(rootMessage(failure)));
      unusable.fire(new StoreUnusable(failure));
      throw failure;
    }
  }

  @Produces
  @Dependent
  DataSource dataSource() {
    return dataSource;
  }

  /** One per transaction, which it joins. */
  @Produces
  @TransactionScoped
  EntityManager entityManager() {
    return factory.createEntityManager();
  }

  void close(@Disposes EntityManager entityManager) {
    entityManager.close();
  }

  @PreDestroy
  void close() {
    factory.close();
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip();
  }

  private static DataSource lookUpPool() {
    try {
      return (DataSource) new InitialContext().lookup(POOL);
    } catch (NamingException failure) {
      throw new StoreFailure("The server has no connection pool " + POOL, failure);
    }
  }
}
