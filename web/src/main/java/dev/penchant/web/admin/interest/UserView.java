package dev.penchant.web.admin.interest;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.RecommendItems;
import dev.penchant.recommendation.RecommendationList;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.UserInterests;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import dev.penchant.web.wording.ReasonWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One user ({@code ?id=}): path, shifts, focus, history and today's list; read for every request.
 */
@Named
@RequestScoped
public class UserView {
  private static final int LIST_LENGTH = 10;
  private static final int SHOWN_EVENTS = 40;
  private static final int SHOWN_INTERESTS = 6;
  private static final int SHOWN_OF_LATEST = 3;
  private static final double SMALLEST_SHOWN = 0.01;

  @Inject private CurrentShop shop;
  @Inject private ExploreInterests exploreInterests;
  @Inject private RecommendItems recommendItems;
  @Inject private EventLog log;
  @Inject private Items items;
  @Inject private Formats format;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private UserInterests interests;
  private PathChart chart;
  private RecommendationList list;
  private List<Happening> history;
  private ReasonWording wording;

  /** An event as the history shows it. */
  public record Happening(BehaviourEvent event, String title) {}

  /** A topic and its weight in the present profile, with the weight foretold if there is one. */
  public record Interest(int topic, String label, double weight, Optional<Double> foretold) {}

  public String getId() {
    return Optional.ofNullable(request.getParameter("id")).map(String::strip).orElse("");
  }

  /** Whether the shop has events of the user. */
  public boolean isKnown() {
    return isUsable(getId()) && !getHistory().isEmpty();
  }

  public UserInterests getInterests() {
    if (interests == null) {
      interests = exploreInterests.ofUser(shop.id(), new UserId(getId()));
    }
    return interests;
  }

  public boolean isPathPresent() {
    return !getInterests().path().observed().isEmpty();
  }

  public String getAreas() {
    return chart().areas();
  }

  public String getEventCounts() {
    return chart().eventCounts();
  }

  public String getBands() {
    return chart().bands();
  }

  public List<Integer> getBanded() {
    return chart().banded();
  }

  public List<Integer> getCharted() {
    return chart().charted();
  }

  public boolean isRestCharted() {
    return chart().hasRest();
  }

  public String label(int topic) {
    return getInterests().topicLabels().get(topic);
  }

  public List<Shift> getShifts() {
    return getInterests().path().shifts();
  }

  public PeriodProfile getLatest() {
    List<PeriodProfile> observed = getInterests().path().observed();
    return observed.get(observed.size() - 1);
  }

  /** Whether the latest period is not over yet. */
  public boolean isLatestUnfinished() {
    return getLatest().period().next().startInstant(format.zone()).isAfter(clock.instant());
  }

  /** The greatest interests of the latest period by itself. */
  public String getLatestInterests() {
    InterestProfile latest = getLatest().profile();
    return greatest(latest, SHOWN_OF_LATEST)
        .map(topic -> label(topic) + " " + format.share(latest.weight(topic)))
        .collect(Collectors.joining("; "));
  }

  /** The profile that lists and reasons follow. */
  public InterestProfile getPresent() {
    return getInterests().now().orElseGet(() -> getLatest().profile());
  }

  /** What the user is most interested in now. */
  public List<Interest> getNow() {
    InterestProfile present = getPresent();
    return greatest(present, SHOWN_INTERESTS)
        .map(topic -> new Interest(topic, label(topic), present.weight(topic), foretold(topic)))
        .toList();
  }

  private static Stream<Integer> greatest(InterestProfile profile, int most) {
    return IntStream.range(0, profile.topicCount())
        .boxed()
        .filter(topic -> profile.weight(topic) >= SMALLEST_SHOWN)
        .sorted(Comparator.comparing(topic -> -profile.weight(topic)))
        .limit(most);
  }

  /** The latest events with their items' titles, newest first. */
  public List<Happening> getHistory() {
    if (history == null) {
      List<BehaviourEvent> events = log.ofUser(shop.id(), new UserId(getId()), SHOWN_EVENTS);
      Map<ItemId, Item> known =
          items.findAll(
              shop.id(), events.stream().flatMap(event -> event.item().stream()).toList());
      history = events.stream().map(event -> new Happening(event, title(event, known))).toList();
    }
    return history;
  }

  /** Which interests the list follows ({@code ?horizon=}). */
  public Horizon getHorizon() {
    return Optional.ofNullable(request.getParameter("horizon"))
        .flatMap(Horizon::fromWireName)
        .orElse(Horizon.NOW);
  }

  public Horizon[] getHorizons() {
    return Horizon.values();
  }

  public RecommendationList getList() {
    if (list == null) {
      list =
          recommendItems.forUser(
              shop.id(), new UserId(getId()), ListRequest.of(LIST_LENGTH).following(getHorizon()));
    }
    return list;
  }

  /** The reasons in words, the strongest first. */
  public List<String> reasons(RecommendedItem item) {
    if (wording == null) {
      wording = new ReasonWording(texts.locale(), format.zone());
    }
    return item.reasons().stream().limit(2).map(wording::sentence).toList();
  }

  private Optional<Double> foretold(int topic) {
    return getInterests().path().forecast().stream()
        .findFirst()
        .map(profile -> (double) profile.profile().weight(topic));
  }

  private PathChart chart() {
    if (chart == null) {
      chart = new PathChart(getInterests(), format, texts);
    }
    return chart;
  }

  private static String title(BehaviourEvent event, Map<ItemId, Item> known) {
    return event
        .item()
        .map(id -> Optional.ofNullable(known.get(id)).map(Item::title).orElse(id.value()))
        .orElse("");
  }

  private static boolean isUsable(String id) {
    try {
      new UserId(id);
      return true;
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
