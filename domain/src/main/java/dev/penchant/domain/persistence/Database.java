package dev.penchant.domain.persistence;

import dev.penchant.domain.StoreFailure;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionScoped;
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
  private static final String POOL = "jdbc/__default";

  private DataSource dataSource;
  private EntityManagerFactory factory;

  @PostConstruct
  void open() {
    dataSource = lookUpPool();
    Schema.migrate(dataSource);
    factory = Persistence.createEntityManagerFactory("penchant");
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

  private static DataSource lookUpPool() {
    try {
      return (DataSource) new InitialContext().lookup(POOL);
    } catch (NamingException failure) {
      throw new StoreFailure("The server has no connection pool " + POOL, failure);
    }
  }
}
