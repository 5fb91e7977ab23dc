package dev.penchant.ingestion.feed;

import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.event.RawEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names events by what they say, for files that do not name theirs: importing the file again, or a
 * longer copy of it, gives each event the name it had. Equal rows are told apart by counting them.
 * Not thread-safe.
 */
final class ContentNames {
  /** 128 bits: no two of a billion different events will ever share a name. */
  private static final int HASH_BYTES = 16;

  private final Occurrences occurrences = new Occurrences();
  private final MessageDigest digest = sha256();

  /** The name of the next event of the file. */
  EventId of(RawEvent raw) {
    String content =
        raw.user().orElse("")
            + '\n'
            + raw.item().orElse("")
            + '\n'
            + raw.type().orElse("")
            + '\n'
            + raw.time().orElse("")
            + '\n'
            + raw.value().orElse("");
    byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
    String name = "row-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    int occurrence = occurrences.count(name);
    return new EventId(occurrence == 1 ? name : name + "-" + occurrence);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
