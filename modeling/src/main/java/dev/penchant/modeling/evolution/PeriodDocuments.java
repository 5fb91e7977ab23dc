package dev.penchant.modeling.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * What users turned to, period by period: for each user and period with events in favour of items,
 * the distinct items with how many such events each has. A document in the sense of topic models is
 * one user's period. Immutable and thread-safe.
 *
 * <p>Documents are grouped by user and ordered by period: those of user {@code u} are {@code
 * start(u)} (inclusive) to {@code end(u)} (exclusive).
 */
public final class PeriodDocuments {
  /** Below this share of its length a period has begun rather than passed. */
  private static final double FULL = 0.8;

  /** Parts of a period that moments are told apart by: of a month, three hours. */
  private static final int MOMENTS = 256;

  private final Period firstPeriod;
  private final long[] periodStarts;
  private final long lastTime;
  private final int[] userStarts;
  private final int[] periods;
  private final int[] eventCounts;
  private final int[] itemStarts;
  private final int[] items;
  private final float[] counts;
  private final byte[] moments;

  private PeriodDocuments(Layout layout, Period firstPeriod, long[] periodStarts, long lastTime) {
    this.firstPeriod = firstPeriod;
    this.lastTime = lastTime;
    this.periodStarts = periodStarts;
    this.userStarts = layout.userStarts;
    this.periods = Arrays.copyOf(layout.periods, layout.documentCount);
    this.eventCounts = Arrays.copyOf(layout.eventCounts, layout.documentCount);
    this.itemStarts = Arrays.copyOf(layout.itemStarts, layout.documentCount + 1);
    this.items = Arrays.copyOf(layout.items, layout.itemCount);
    this.counts = Arrays.copyOf(layout.counts, layout.itemCount);
    this.moments = Arrays.copyOf(layout.moments, layout.itemCount);
  }

  /**
   * Cuts a dataset into periods.
   *
   * @param dataset with times and at least one event
   * @param strengths events whose strength is not above 0 are left out
   * @param zone in which periods begin
   */
  public static PeriodDocuments of(
      BehaviourDataset dataset, EventStrengths strengths, PeriodLength length, ZoneId zone) {
    return ofJoined(dataset, strengths, length, 1, zone);
  }

  /**
   * Cuts a dataset into longer periods, each of several that follow each other: half-years of six
   * months. Joined months begin with the year, others with the first event; {@link #firstPeriod} is
   * the first part of the first.
   *
   * @param joined how many periods of the length make one, at least 1
   */
  public static PeriodDocuments ofJoined(
      BehaviourDataset dataset,
      EventStrengths strengths,
      PeriodLength length,
      int joined,
      ZoneId zone) {
    if (!dataset.timed() || dataset.eventCount() == 0) {
      throw new IllegalArgumentException("periods need events with times");
    }
    if (joined < 1) {
      throw new IllegalArgumentException("periods of %d parts there are not".formatted(joined));
    }
    Period first = Period.of(length, Instant.ofEpochSecond(dataset.firstTime()), zone);
    if (length == PeriodLength.MONTH) {
      first = first.plus(-((first.start().getMonthValue() - 1) % joined));
    }
    Period last = Period.of(length, Instant.ofEpochSecond(dataset.lastTime()), zone);
    long[] periodStarts = new long[Math.toIntExact(first.until(last)) / joined + 2];
    for (int period = 0; period < periodStarts.length; period++) {
      periodStarts[period] = first.plus((long) period * joined).startInstant(zone).getEpochSecond();
    }
    Layout layout = new Layout(dataset);
    for (int user = 0; user < dataset.userCount(); user++) {
      layout.addUser(user, dataset.history(user), strengths, periodStarts);
    }
    return new PeriodDocuments(layout, first, periodStarts, dataset.lastTime());
  }

  /** The period of index 0. */
  public Period firstPeriod() {
    return firstPeriod;
  }

  /** How many periods lie between the first and the last event, those without events included. */
  public int periodCount() {
    return periodStarts.length - 1;
  }

  /**
   * The last period that the log covers for the most part, or −1: what a shop did on the first
   * three days of a month tells little about how well the month was foretold.
   */
  public int lastFullPeriod() {
    int last = periodCount() - 1;
    long length = periodStarts[last + 1] - periodStarts[last];
    return lastTime - periodStarts[last] >= FULL * length ? last : last - 1;
  }

  public int userCount() {
    return userStarts.length - 1;
  }

  public int documentCount() {
    return periods.length;
  }

  public int start(int user) {
    return userStarts[user];
  }

  public int end(int user) {
    return userStarts[user + 1];
  }

  /** One past the user's last document before the period. */
  public int endBefore(int user, int period) {
    int end = end(user);
    while (end > start(user) && periods[end - 1] >= period) {
      end--;
    }
    return end;
  }

  /** The document's period index. */
  public int period(int document) {
    return periods[document];
  }

  /** How many events the document holds. */
  public int eventCount(int document) {
    return eventCounts[document];
  }

  /** The position of the document's first item, for {@link #item} and {@link #count}. */
  public int itemStart(int document) {
    return itemStarts[document];
  }

  public int itemEnd(int document) {
    return itemStarts[document + 1];
  }

  public int item(int position) {
    return items[position];
  }

  /** How many events the item at the position has. */
  public float count(int position) {
    return counts[position];
  }

  /**
   * When in the period the item at the position was turned to, 0 at its beginning and 1 at its end;
   * the mean where there are several events.
   */
  double moment(int position) {
    return (Byte.toUnsignedInt(moments[position]) + 0.5) / MOMENTS;
  }

  /** A copy of the document's distinct items, ascending. */
  public int[] items(int document) {
    return Arrays.copyOfRange(items, itemStarts[document], itemStarts[document + 1]);
  }

  /** A copy of the document's counts, in the order of {@link #items}. */
  public float[] counts(int document) {
    return Arrays.copyOfRange(counts, itemStarts[document], itemStarts[document + 1]);
  }

  /** Which items anybody turned to before the period, as far as the greatest index. */
  boolean[] itemsBefore(int period) {
    boolean[] known = new boolean[Arrays.stream(items).max().orElse(-1) + 1];
    for (int document = 0; document < documentCount(); document++) {
      for (int at = itemStart(document);
          periods[document] < period && at < itemEnd(document);
          at++) {
        known[items[at]] = true;
      }
    }
    return known;
  }

  /** Users × items: how often each turned to what in the periods before one. */
  public InteractionMatrix countsBefore(int period, int itemCount) {
    InteractionMatrixBuilder builder = InteractionMatrix.builder(userCount(), itemCount);
    for (int user = 0; user < userCount(); user++) {
      int end = endBefore(user, period);
      for (int document = start(user); document < end; document++) {
        for (int at = itemStart(document); at < itemEnd(document); at++) {
          builder.add(user, item(at), count(at));
        }
      }
    }
    return builder.build();
  }

  int[] userStarts() {
    return userStarts.clone();
  }

  int[] periods() {
    return periods.clone();
  }

  int[] eventCounts() {
    return eventCounts.clone();
  }

  /** The columns while they are filled. */
  private static final class Layout {
    private final int[] userStarts;
    private final int[] periods;
    private final int[] eventCounts;
    private final int[] itemStarts;
    private final int[] items;
    private final float[] counts;
    private final byte[] moments;
    private int documentCount;
    private int itemCount;

    Layout(BehaviourDataset dataset) {
      userStarts = new int[dataset.userCount() + 1];
      periods = new int[dataset.eventCount()];
      eventCounts = new int[dataset.eventCount()];
      itemStarts = new int[dataset.eventCount() + 1];
      items = new int[dataset.eventCount()];
      counts = new float[dataset.eventCount()];
      moments = new byte[dataset.eventCount()];
    }

    void addUser(int user, UserHistory history, EventStrengths strengths, long[] periodStarts) {
      long[] buffer = new long[history.length()];
      int buffered = 0;
      int period = 0;
      for (int position = 0; position < history.length(); position++) {
        if (history.time(position) >= periodStarts[period + 1]) {
          addDocument(period, buffer, buffered);
          buffered = 0;
          while (history.time(position) >= periodStarts[period + 1]) {
            period++;
          }
        }
        if (strengths.of(history.type(position), history.value(position)) > 0) {
          long start = periodStarts[period];
          long moment =
              MOMENTS * (history.time(position) - start) / (periodStarts[period + 1] - start);
          buffer[buffered++] = history.item(position) * (long) MOMENTS + moment;
        }
      }
      addDocument(period, buffer, buffered);
      userStarts[user + 1] = documentCount;
    }

    /**
     * @param events items with their moments as the lowest digit
     */
    private void addDocument(int period, long[] events, int eventCount) {
      if (eventCount == 0) {
        return;
      }
      Arrays.sort(events, 0, eventCount);
      int start = 0;
      long moment = 0;
      for (int event = 0; event < eventCount; event++) {
        long item = events[event] / MOMENTS;
        moment += events[event] % MOMENTS;
        if (event == eventCount - 1 || events[event + 1] / MOMENTS != item) {
          int count = event + 1 - start;
          items[itemCount] = (int) item;
          counts[itemCount] = count;
          moments[itemCount++] = (byte) (moment / count);
          start = event + 1;
          moment = 0;
        }
      }
      periods[documentCount] = period;
      eventCounts[documentCount++] = eventCount;
      itemStarts[documentCount] = itemCount;
    }
  }
}
