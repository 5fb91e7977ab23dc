package dev.penchant.lab.output;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ModelShape;
import dev.penchant.modeling.cost.ShopSize;
import dev.penchant.modeling.dataset.BehaviourDataset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses what cannot fit before it is begun, by counting the arrays it takes. */
public final class MemoryNeed {
  private static final double MEGABYTE = 1 << 20;

  private static final int TOLD_PARTS = 4;

  /** A little less than the largest index: what virtual machines make of an array. */
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private MemoryNeed() {}

  /**
   * @throws CommandFailed if the heap cannot hold as much
   */
  public static void require(String work, double bytes) {
    require(work, bytes, "this takes about %s".formatted(megabytes(bytes)), "ask for less");
  }

  /**
   * @param less what to ask for instead
   * @throws CommandFailed if the heap cannot hold as much
   */
  public static void require(String work, MemoryCost cost, String less) {
    require(work, cost.bytes(), "it takes up to " + told(cost), less);
  }

  /**
   * @param periods with a profile of each user
   * @throws CommandFailed if the heap cannot hold topics of the log and the users' profiles
   */
  public static void requireTopics(BehaviourDataset log, int topics, int periods) {
    ShopSize size = new ShopSize(log.eventCount(), log.userCount(), log.itemCount());
    require(
        "%d topics".formatted(topics),
        MemoryCost.ofTraining(size, new ModelShape(1, topics, 1, periods)),
        "ask for fewer --topics");
  }

  private static void require(String work, double bytes, String takes, String less) {
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > most) {
      throw new CommandFailed(
          String.format(
              Locale.ROOT,
              "%s: %s of memory, and Java may use %s here; %s, or allow more:"
                  + " JAVA_TOOL_OPTIONS=-Xmx%.0fm",
              work,
              takes,
              megabytes(most),
              less,
              Math.ceil(bytes / MEGABYTE)));
    }
  }

  /** The sum, and what most of it is for. */
  public static String told(MemoryCost cost) {
    return "%s (%s)"
        .formatted(
            megabytes(cost.bytes()),
            cost.parts().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .filter(part -> part.getValue() >= MEGABYTE)
                .limit(TOLD_PARTS)
                .map(part -> part.getKey() + " " + megabytes(part.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f MB", bytes / MEGABYTE);
  }

  /**
   * @throws CommandFailed if an array cannot hold as many numbers
   */
  public static void requireArray(String rows, long rowCount, int width) {
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
