package dev.penchant.domain;

/**
 * Another transaction held what this one needed. This one must be given up; the same work in a new
 * transaction is likely to succeed.
 */
public class StoreBusy extends StoreFailure {
  public StoreBusy(String message, Throwable cause) {
    super(message, cause);
  }
}
