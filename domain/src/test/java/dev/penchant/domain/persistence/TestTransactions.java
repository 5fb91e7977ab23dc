package dev.penchant.domain.persistence;

import dev.penchant.domain.transaction.Transactional;
import dev.penchant.domain.transaction.Transactional.TxType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What the container does for the adapters, outside it: one connection per transaction and thread,
 * shared by JPA and JDBC, and {@link Transactional} obeyed at the ports.
 */
final class TestTransactions {
  private final DataSource physical;
  private final ThreadLocal<Deque<Transaction>> stack = ThreadLocal.withInitial(ArrayDeque::new);
  private EntityManagerFactory factory;

  TestTransactions(DataSource physical) {
    this.physical = physical;
  }

  private record Transaction(Connection connection, EntityManager entityManager) {}

  void use(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** The transaction's connection, which its user cannot close; outside a transaction a new one. */
  DataSource dataSource() {
    return new DataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        Transaction current = stack.get().peek();
        return current == null ? physical.getConnection() : keptOpen(current.connection());
      }

      @Override
      public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
      }

      @Override
      public PrintWriter getLogWriter() {
        return null;
      }

      @Override
      public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int getLoginTimeout() {
        return 0;
      }

      @Override
      public Logger getParentLogger() {
        return Logger.getGlobal();
      }

      @Override
      public <T> T unwrap(Class<T> type) {
        return type.cast(this);
      }

      @Override
      public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
      }
    };
  }

  /** Delegates to the entity manager of the transaction. */
  EntityManager entityManager() {
    return proxy(
        EntityManager.class,
        (proxy, method, arguments) -> {
          Transaction current = stack.get().peek();
          if (current == null) {
            throw new IllegalStateException("no transaction");
          }
          return invoke(current.entityManager(), method, arguments);
        });
  }

  /** The adapter behind its port, with the transactions its annotations ask for. */
  <P> P transactional(Class<P> port, P adapter) {
    return proxy(
        port,
        (proxy, method, arguments) ->
            within(type(adapter, method), () -> invoke(adapter, method, arguments)));
  }

  /** Runs the work in a new transaction; rolls back if it throws. */
  <R> R requiresNew(Callable<R> work) throws Exception {
    try (Connection connection = physical.getConnection()) {
      connection.setAutoCommit(false);
      Deque<Transaction> transactions = stack.get();
      EntityManager entityManager = factory.createEntityManager();
      transactions.push(new Transaction(connection, entityManager));
      try {
        entityManager.getTransaction().begin();
        R result = work.call();
        entityManager.getTransaction().commit();
        return result;
      } finally {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
        entityManager.close();
        transactions.pop();
      }
    }
  }

  private <R> R within(TxType type, Callable<R> work) throws Exception {
    boolean joins = type == TxType.REQUIRED && !stack.get().isEmpty();
    return joins ? work.call() : requiresNew(work);
  }

  private static TxType type(Object adapter, Method portMethod) throws NoSuchMethodException {
    Method method =
        adapter.getClass().getMethod(portMethod.getName(), portMethod.getParameterTypes());
    Transactional own = method.getAnnotation(Transactional.class);
    return own != null
        ? own.value()
        : adapter.getClass().getAnnotation(Transactional.class).value();
  }

  private static Connection keptOpen(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            method.getName().equals("close") ? null : invoke(connection, method, arguments));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failure;
    }
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
