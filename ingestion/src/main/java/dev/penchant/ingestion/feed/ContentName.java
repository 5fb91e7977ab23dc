package dev.penchant.ingestion.feed;

import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.event.RawEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names events by what they say, for files that do not name theirs: importing the file again, or a
 * longer copy of it, gives each event the name it had. Equal rows are told apart by counting them.
 */
final class ContentName {
  /** 128 bits: no two of a billion different events will ever share a name. */
  private static final int HASH_BYTES = 16;

  private ContentName() {}

  static EventId of(RawEvent raw, Occurrences occurrences) {
    String hash = hash(raw);
    int occurrence = occurrences.count(hash);
    return new EventId(occurrence == 1 ? "row-" + hash : "row-" + hash + "-" + occurrence);
  }

  private static String hash(RawEvent raw) {
    String content =
        Stream.of(raw.user(), raw.item(), raw.type(), raw.time(), raw.value())
            .map(field -> field.orElse(""))
            .collect(Collectors.joining("\n"));
    byte[] hash = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
