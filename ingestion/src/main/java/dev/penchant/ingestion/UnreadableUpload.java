package dev.penchant.ingestion;

/** The file cannot be imported in this format at all; the message tells why and how to mend it. */
public class UnreadableUpload extends RuntimeException {
  public UnreadableUpload(String message) {
    super(message);
  }

  public UnreadableUpload(String message, Throwable cause) {
    super(message, cause);
  }
}
