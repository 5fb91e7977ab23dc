package dev.penchant.lab.bench;

import dev.penchant.lab.client.CommandFailed;
import java.util.Locale;

/** Refuses what cannot fit before it is begun, by counting the arrays it takes. */
final class MemoryNeed {
  private static final double MEGABYTE = 1 << 20;

  /** A little less than the largest index: what virtual machines make of an array. */
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private MemoryNeed() {}

  /**
   * @throws CommandFailed if the heap cannot hold as much
   */
  static void require(String work, double bytes) {
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > most) {
      throw new CommandFailed(
          String.format(
              Locale.ROOT,
              "%s: this takes about %,.0f MB of memory, and Java may use %,.0f MB here; ask for"
                  + " less, or allow more: JAVA_TOOL_OPTIONS=-Xmx…",
              work,
              bytes / MEGABYTE,
              most / MEGABYTE));
    }
  }

  /**
   * @throws CommandFailed if an array cannot hold as many numbers
   */
  static void requireArray(String rows, long rowCount, int width) {
    if (rowCount * width > LONGEST_ARRAY) {
      throw new CommandFailed(
          String.format(
              Locale.ROOT,
              "%,d %s × %,d are %,d numbers, and an array holds at most %,d; ask for less",
              rowCount,
              rows,
              width,
              rowCount * width,
              LONGEST_ARRAY));
    }
  }
}
