package dev.penchant.ingestion;

import java.util.Map;

/**
 * The simulated shop to fill.
 *
 * @param users 1 to 1,000,000
 * @param topics interests planted, each a category of the catalog; 2 to 12
 * @param itemsPerTopic 10 to 200
 * @param months of behaviour, the last one ending now; 2 to 60
 * @param eventsPerUserAndMonth mean over all users; positive, at most 1,000
 * @param seed the same seed, size and end give the same shop
 */
public record SimulationSettings(
    int users, int topics, int itemsPerTopic, int months, double eventsPerUserAndMonth, long seed) {
  public SimulationSettings {
    requireRange("users", users, 1, 1_000_000);
    requireRange("topics", topics, 2, 12);
    requireRange("itemsPerTopic", itemsPerTopic, 10, 200);
    requireRange("months", months, 2, 60);
    if (!(eventsPerUserAndMonth > 0 && eventsPerUserAndMonth <= 1_000)) {
      throw new IllegalArgumentException(
          "eventsPerUserAndMonth must be above 0 and at most 1,000, but is "
              + eventsPerUserAndMonth);
    }
  }

  /** A year of about 200,000 events of 2,000 users with 720 items in 12 topics. */
  public static SimulationSettings demo() {
    return new SimulationSettings(2_000, 12, 60, 12, 8.5, 20_261_101L);
  }

  /** These settings as parameters of a job. */
  public Map<String, String> asParameters() {
    return Map.of(
        "users", String.valueOf(users),
        "topics", String.valueOf(topics),
        "itemsPerTopic", String.valueOf(itemsPerTopic),
        "months", String.valueOf(months),
        "eventsPerUserAndMonth", String.valueOf(eventsPerUserAndMonth),
        "seed", String.valueOf(seed));
  }

  /** The settings that gave these parameters. */
  public static SimulationSettings fromParameters(Map<String, String> parameters) {
    return new SimulationSettings(
        Integer.parseInt(parameters.get("users")),
        Integer.parseInt(parameters.get("topics")),
        Integer.parseInt(parameters.get("itemsPerTopic")),
        Integer.parseInt(parameters.get("months")),
        Double.parseDouble(parameters.get("eventsPerUserAndMonth")),
        Long.parseLong(parameters.get("seed")));
  }

  private static void requireRange(String what, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          "%s must be %,d to %,d, but is %,d".formatted(what, lowest, highest, value));
    }
  }
}
