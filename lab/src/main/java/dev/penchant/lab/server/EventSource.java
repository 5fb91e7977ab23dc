package dev.penchant.lab.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded behaviour without end, in batches: users and items drawn by a power law within one of
 * twenty groups, so that there is something to learn. Events run up to the moment given. Safe for
 * several threads.
 */
final class EventSource {
  static final int BATCH = 1_000;

  private static final int GROUPS = 20;
  private static final long DAYS = 90;

  private final SplittableRandom random;
  private final int users;
  private final int items;
  private final Instant end;
  private final String series;
  private long number;

  /**
   * @param series begins the ids of its events, so that two sources do not repeat each other
   */
  EventSource(int users, int items, Instant end, String series, long seed) {
    this.users = users;
    this.items = items;
    this.end = end;
    this.series = series;
    random = new SplittableRandom(seed);
  }

  record Behaviour(String id, String user, String item, Instant time) {
    String json() {
      return "{\"id\":\"%s\",\"user\":\"%s\",\"item\":\"%s\",\"type\":\"view\",\"time\":\"%s\"}"
          .formatted(id, user, item, time);
    }

    String csv() {
      return "%s,%s,%s,view,%s".formatted(id, user, item, time);
    }
  }

  synchronized List<Behaviour> next() {
    List<Behaviour> batch = new ArrayList<>(BATCH);
    for (int index = 0; index < BATCH; index++) {
      batch.add(one());
    }
    return batch;
  }

  private Behaviour one() {
    int user = random.nextInt(users);
    int group = random.nextInt(4) == 0 ? random.nextInt(GROUPS) : user % GROUPS;
    int rank = (int) (items / (double) GROUPS * Math.pow(random.nextDouble(), 2));
    int item = Math.min(items - 1, rank * GROUPS + group);
    long age = random.nextLong(Duration.ofDays(DAYS).toMillis());
    return new Behaviour(series + number++, "u" + user, "i" + item, end.minusMillis(age));
  }
}
