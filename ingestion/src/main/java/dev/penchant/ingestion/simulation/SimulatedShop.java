package dev.penchant.ingestion.simulation;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.ingestion.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * The simulated shop. What a user does depends on the settings and the user's number alone, so
 * users can be played in any order and by several threads. Immutable.
 */
public final class SimulatedShop {
  private static final double DAYS_PER_MONTH = 30.44;

  /** How shopping spreads over the hours of the day. */
  private static final double[] HOURS = {
    2, 1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 4, 5, 5.5, 5.5, 6, 5, 4.5, 4.5, 5, 6, 7.5, 9, 10, 9, 6, 4
  };

  private final SimulationSettings settings;
  private final CourseMix mix;
  private final Instant start;
  private final Instant end;
  private final List<SimulatedTopic> topics;
  private final double[] pulls;
  private final SimulatedCatalog catalog;

  /**
   * @param mix how the users' interests go
   * @param end when the simulated time ends; it begins the settings' months before
   */
  public SimulatedShop(SimulationSettings settings, CourseMix mix, Instant end) {
    this.settings = settings;
    this.mix = Objects.requireNonNull(mix, "mix");
    this.end = end.truncatedTo(ChronoUnit.MILLIS);
    this.start = end.atOffset(ZoneOffset.UTC).minusMonths(settings.months()).toInstant();
    this.topics = Vocabulary.topics().subList(0, settings.topics());
    this.catalog =
        new SimulatedCatalog(topics, settings.itemsPerTopic(), start, end, settings.seed());
    Dice dice = Dice.of(settings.seed(), Long.MIN_VALUE);
    this.pulls =
        topics.stream().mapToDouble(topic -> StrictMath.exp(0.7 * dice.normal())).toArray();
  }

  /** The planted topics; their order gives the indexes used elsewhere. */
  public List<SimulatedTopic> topics() {
    return topics;
  }

  /** The catalog, by topic. */
  public List<SimulatedItem> items() {
    return catalog.items();
  }

  public int userCount() {
    return settings.users();
  }

  public Instant start() {
    return start;
  }

  public Instant end() {
    return end;
  }

  /**
   * The planted interests of a user.
   *
   * @param user 0 to {@link #userCount()} − 1
   */
  public InterestCourse courseOf(int user) {
    return SimulatedUser.plan(this, user, diceOf(user)).course();
  }

  /**
   * All events of a user, oldest first. Their ids depend on seed, user and order.
   *
   * @param user 0 to {@link #userCount()} − 1
   */
  public List<BehaviourEvent> eventsOf(int user) {
    Dice dice = diceOf(user);
    SimulatedUser plan = SimulatedUser.plan(this, user, dice);
    String idPrefix = "sim-%s-%d-".formatted(Long.toString(settings.seed(), 36), user);
    Session session = new Session(this, plan.course(), idPrefix, dice);
    double meanGap = DAYS_PER_MONTH / plan.sessionsPerMonth();
    double days = dice.exponential(meanGap);
    for (Instant time = after(plan.firstVisit(), days);
        time.isBefore(plan.lastVisit());
        time = after(plan.firstVisit(), days)) {
      session.play(atSomeHour(time, dice));
      days += dice.exponential(meanGap);
    }
    return session.events();
  }

  /** How much of the main interest a shift takes away, above 0 to 1. */
  public double moved() {
    return mix.moved();
  }

  CourseMix mix() {
    return mix;
  }

  double eventsPerUserAndMonth() {
    return settings.eventsPerUserAndMonth();
  }

  /** How much a topic draws interests that move, above 0; beside its season. */
  public double pull(int topic) {
    return pulls[topic];
  }

  SimulatedItem draw(int topic, Instant time, Dice dice) {
    return catalog.draw(topic, time, dice);
  }

  private Dice diceOf(int user) {
    Objects.checkIndex(user, settings.users());
    return Dice.of(settings.seed(), user);
  }

  private static Instant after(Instant start, double days) {
    return start.plusMillis((long) (days * Duration.ofDays(1).toMillis()));
  }

  private static Instant atSomeHour(Instant time, Dice dice) {
    double hour = dice.weighted(HOURS) + dice.uniform();
    return time.truncatedTo(ChronoUnit.DAYS)
        .plusMillis((long) (hour * Duration.ofHours(1).toMillis()));
  }
}
