package dev.penchant.domain;

/** The database refused or failed; the transaction must be given up. */
public class StoreFailure extends RuntimeException {
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
