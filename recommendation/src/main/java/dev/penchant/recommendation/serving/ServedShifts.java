package dev.penchant.recommendation.serving;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import dev.penchant.modeling.artifact.FoundShifts;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.recommendation.FindShifts;
import dev.penchant.recommendation.FoundMoves;
import dev.penchant.recommendation.ShiftQuery;
import dev.penchant.recommendation.interest.NamedTopics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds shifts among those that were found with the served model. */
@ApplicationScoped
public class ServedShifts implements FindShifts {
  private final ServedShops shops;
  private final ShiftSearches searches;

  /** For the container's proxy only. */
  protected ServedShifts() {
    this(null, null);
  }

  @Inject
  public ServedShifts(ServedShops shops, ShiftSearches searches) {
    this.shops = shops;
    this.searches = searches;
  }

  @Override
  public FoundMoves find(ShopId shop, ShiftQuery query) {
    ServedShop served = shops.require(shop);
    // a model that another server published was announced to nobody here
    searches.begin(served);
    return served
        .snapshot()
        .map(snapshot -> find(snapshot, served.named(snapshot), query))
        .orElse(FoundMoves.NONE);
  }

  @Override
  public Optional<Period> lastPeriod(ShopId shop) {
    ServedShop served = shops.require(shop);
    return served
        .snapshot()
        .map(snapshot -> snapshot.model().artifacts())
        .map(
            artifacts ->
                Period.of(
                    artifacts.profiles().firstPeriod().length(),
                    dataEnd(artifacts),
                    served.settings().zone()));
  }

  private static FoundMoves find(Snapshot snapshot, NamedTopics topics, ShiftQuery query) {
    ModelArtifacts artifacts = snapshot.model().artifacts();
    List<TopicId> ids = topics.ids();
    FoundShifts found = snapshot.shifts().found();
    List<FoundShifts.OfUser> matching =
        found.shifts().stream().filter(each -> matches(each.shift(), query, ids)).toList();
    return new FoundMoves(
        OptionalLong.of(snapshot.version()),
        Optional.of(dataEnd(artifacts)),
        ids,
        topics.labels(),
        !snapshot.shiftDetector().isSilent(),
        found.usersRead(),
        snapshot.shifts().userCount(),
        matching.size(),
        matching.stream()
            .skip(query.offset())
            .limit(query.limit())
            .map(
                each ->
                    new FoundMoves.Move(
                        new UserId(artifacts.users().id(each.user())), each.shift()))
            .toList(),
        flows(matching));
  }

  private static boolean matches(Shift shift, ShiftQuery query, List<TopicId> ids) {
    return query.from().map(topic -> ids.get(shift.fromTopic()).equals(topic)).orElse(true)
        && query.to().map(topic -> ids.get(shift.toTopic()).equals(topic)).orElse(true)
        && query.since().map(day -> shift.at().next().start().isAfter(day)).orElse(true)
        && query.until().map(day -> !shift.at().start().isAfter(day)).orElse(true);
  }

  private static List<FoundMoves.Flow> flows(List<FoundShifts.OfUser> shifts) {
    record Way(int from, int to) {}
    Map<Way, Integer> counts = new HashMap<>();
    shifts.forEach(
        each ->
            counts.merge(
                new Way(each.shift().fromTopic(), each.shift().toTopic()), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(way -> new FoundMoves.Flow(way.getKey().from(), way.getKey().to(), way.getValue()))
        .sorted(
            Comparator.comparing((FoundMoves.Flow flow) -> -flow.count())
                .thenComparing(FoundMoves.Flow::fromTopic)
                .thenComparing(FoundMoves.Flow::toTopic))
        .toList();
  }

  private static Instant dataEnd(ModelArtifacts artifacts) {
    return artifacts.provenance().data().lastEvent();
  }
}
