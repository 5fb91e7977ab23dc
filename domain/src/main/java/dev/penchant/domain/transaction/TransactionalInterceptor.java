package dev.penchant.domain.transaction;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionalException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Obeys {@link Transactional}. One instance serves all threads that use a bean, so what it knows of
 * a call is in local variables alone.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionalInterceptor {
  private static final String TRANSACTIONS = "java:appserver/TransactionManager";

  private final TransactionManager transactions;

  TransactionalInterceptor() {
    this(lookUp());
  }

  TransactionalInterceptor(TransactionManager transactions) {
    this.transactions = transactions;
  }

  /**
   * @throws TransactionalException if a transaction cannot be begun or ended
   */
  @AroundInvoke
  Object within(InvocationContext call) throws Exception {
    Transaction callers = transactions.getTransaction();
    return switch (type(call)) {
      case REQUIRED -> callers == null ? inOwn(call) : joining(callers, call);
      case REQUIRES_NEW -> {
        Transaction left = transactions.suspend();
        try {
          yield inOwn(call);
        } finally {
          goOnWith(left);
        }
      }
      case NOT_SUPPORTED -> {
        Transaction left = transactions.suspend();
        try {
          yield call.proceed();
        } finally {
          goOnWith(left);
        }
      }
    };
  }

  private static Object joining(Transaction callers, InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (RuntimeException | Error failure) {
      if (callers.getStatus() == Status.STATUS_ACTIVE) {
        callers.setRollbackOnly();
      }
      throw failure;
    }
  }

  private Object inOwn(InvocationContext call) throws Exception {
    begin();
    Object result;
    try {
      result = call.proceed();
    } catch (RuntimeException | Error failure) {
      rollBack(failure);
      throw failure;
    } catch (Exception failure) {
      commit();
      throw failure;
    }
    commit();
    return result;
  }

  private void begin() {
    try {
      transactions.begin();
    } catch (NotSupportedException | SystemException failure) {
      throw new TransactionalException("A transaction cannot be begun", failure);
    }
  }

  private void commit() {
    try {
      transactions.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException failure) {
      throw new TransactionalException("The transaction was not committed", failure);
    }
  }

  private void rollBack(Throwable reason) {
    try {
      transactions.rollback();
    } catch (SystemException | RuntimeException failure) {
      reason.addSuppressed(failure);
    }
  }

  private void goOnWith(Transaction left) throws Exception {
    if (left != null) {
      transactions.resume(left);
    }
  }

  private static Transactional.TxType type(InvocationContext call) {
    Transactional own = call.getMethod().getAnnotation(Transactional.class);
    // the bean's class and not the method's: that may be a default one of an interface
    return own != null
        ? own.value()
        : call.getTarget().getClass().getAnnotation(Transactional.class).value();
  }

  private static TransactionManager lookUp() {
    try {
      return (TransactionManager) new InitialContext().lookup(TRANSACTIONS);
    } catch (NamingException failure) {
      throw new IllegalStateException("The server has no " + TRANSACTIONS, failure);
    }
  }
}
