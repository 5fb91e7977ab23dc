package dev.penchant.ingestion.feed;

/** A file, or its rest, cannot be read in its layout at all; the message says how to mend it. */
public class UnreadableFeed extends RuntimeException {
  public UnreadableFeed(String message) {
    super(message);
  }

  public UnreadableFeed(String message, Throwable cause) {
    super(message, cause);
  }
}
