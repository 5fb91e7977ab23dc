package dev.penchant.recommendation.serving;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.EvolutionPath;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.HistorySummary;
import dev.penchant.recommendation.TopicChanges;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.recommendation.UserInterests;
import dev.penchant.recommendation.candidate.UserState;
import dev.penchant.recommendation.interest.EvidenceReader;
import dev.penchant.recommendation.interest.NamedTopics;
import dev.penchant.recommendation.interest.ObservedPath;
import dev.penchant.recommendation.interest.PathSpread;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Shows interests from what is in memory. */
@ApplicationScoped
public class ServedInterests implements ExploreInterests {
  private final ServedShops shops;

  /** For the container's proxy only. */
  protected ServedInterests() {
    this(null);
  }

  @Inject
  public ServedInterests(ServedShops shops) {
    this.shops = shops;
  }

  @Override
  public UserInterests ofUser(ShopId shop, UserId user) {
    ServedShop served = shops.require(shop);
    UserEvents events = served.behaviour().of(user);
    Optional<Snapshot> snapshot = served.snapshot();
    if (snapshot.isEmpty()) {
      return new UserInterests(
          new EvolutionPath(user, List.of(), List.of(), List.of()),
          Optional.empty(),
          false,
          Map.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          summary(events),
          OptionalLong.empty());
    }
    ServedModel model = snapshot.get().model();
    NamedTopics topics = served.named(snapshot.get());
    UserState state = UserState.of(user, events, model);
    EvolutionPath path = path(user, state, snapshot.get(), served.settings().zone());
    return new UserInterests(
        path,
        state.isKnown() ? Optional.of(new InterestProfile(state.profile())) : Optional.empty(),
        !snapshot.get().shiftDetector().isSilent(),
        new PathSpread(model, served.settings().zone()).of(path, events),
        topics.ids(),
        topics.labels(),
        path.forecast().isEmpty()
            ? Optional.empty()
            : Optional.of(model.artifacts().forecast().method().label()),
        summary(events),
        OptionalLong.of(model.version()));
  }

  @Override
  public List<TopicSummary> topics(ShopId shop) {
    ServedShop served = shops.require(shop);
    return served.snapshot().map(snapshot -> named(snapshot, served)).orElse(List.of());
  }

  @Override
  public Optional<String> forecastMethod(ShopId shop) {
    return shops
        .require(shop)
        .snapshot()
        .map(snapshot -> snapshot.model().artifacts().forecast().method().label());
  }

  @Override
  public TopicChanges topicChanges(ShopId shop) {
    ServedShop served = shops.require(shop);
    return served
        .snapshot()
        .map(snapshot -> served.named(snapshot).changes())
        .orElse(TopicChanges.NONE);
  }

  private static List<TopicSummary> named(Snapshot snapshot, ServedShop served) {
    NamedTopics names = served.named(snapshot);
    return snapshot.topics().stream()
        .map(topic -> topic.named(names.name(topic.id()), names.learnedLabel(topic.index())))
        .toList();
  }

  private static EvolutionPath path(UserId user, UserState state, Snapshot snapshot, ZoneId zone) {
    ServedModel model = snapshot.model();
    UserEvents events = state.events();
    List<PeriodProfile> observed = ObservedPath.of(user, events, model, zone);
    EvidenceReader evidence = new EvidenceReader(model, snapshot.population(), zone);
    List<Shift> shifts = snapshot.shiftDetector().detect(evidence.read(events, state.longRun()));
    return new EvolutionPath(user, observed, forecast(state, observed), shifts);
  }

  /** What was foretold, unless it has come to pass since. */
  private static List<PeriodProfile> forecast(UserState state, List<PeriodProfile> observed) {
    return state
        .forecastPeriod()
        .filter(
            period ->
                observed.isEmpty()
                    || observed.get(observed.size() - 1).period().compareTo(period) < 0)
        .map(period -> List.of(new PeriodProfile(period, new InterestProfile(state.forecast()), 0)))
        .orElse(List.of());
  }

  private static HistorySummary summary(UserEvents events) {
    Map<EventType, Integer> byType = new EnumMap<>(EventType.class);
    Set<Integer> items = new HashSet<>();
    for (int event = 0; event < events.length(); event++) {
      byType.merge(events.type(event), 1, Integer::sum);
      items.add(events.item(event));
    }
    return new HistorySummary(
        events.length(),
        items.size(),
        byType,
        events.isEmpty() ? Optional.empty() : Optional.of(events.time(0)),
        events.isEmpty() ? Optional.empty() : Optional.of(events.time(events.length() - 1)));
  }
}
