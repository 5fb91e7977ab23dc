package dev.penchant.domain.transaction;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAResource;

/** Transactions of one thread that do nothing but tell what became of them. */
final class RecordedTransactions implements TransactionManager {
  private final List<String> ends = new ArrayList<>();
  private Recorded current;
  private int begun;

  /** What ended, in order, for example {@code 1 committed}. */
  List<String> ends() {
    return ends;
  }

  @Override
  public void begin() {
    begun++;
    current = new Recorded(begun);
  }

  @Override
  public void commit() throws RollbackException {
    Recorded ended = current;
    current = null;
    if (ended.marked) {
      ends.add(ended.number + " rolled back");
      throw new RollbackException();
    }
    ends.add(ended.number + " committed");
  }

  @Override
  public void rollback() {
    ends.add(current.number + " rolled back");
    current = null;
  }

  @Override
  public int getStatus() {
    return current == null ? Status.STATUS_NO_TRANSACTION : current.getStatus();
  }

  @Override
  public Transaction getTransaction() {
    return current;
  }

  @Override
  public Transaction suspend() {
    Recorded left = current;
    current = null;
    return left;
  }

  @Override
  public void resume(Transaction transaction) {
    current = (Recorded) transaction;
  }

  @Override
  public void setRollbackOnly() {
    current.setRollbackOnly();
  }

  @Override
  public void setTransactionTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  private static final class Recorded implements Transaction {
    private final int number;
    private boolean marked;

    private Recorded(int number) {
      this.number = number;
    }

    @Override
    public int getStatus() {
      return marked ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
      marked = true;
    }

    @Override
    public void commit() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void rollback() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean enlistResource(XAResource resource) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
      throw new UnsupportedOperationException();
    }
  }
}
