package dev.penchant.web.admin.interest;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.FindShifts;
import dev.penchant.recommendation.FoundMoves;
import dev.penchant.recommendation.ShiftQuery;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The users whose interests shifted: away from a topic ({@code ?from=}), towards one ({@code ?to=})
 * and within the latest periods ({@code ?within=}), page by page ({@code ?page=}). Other pages read
 * from it what happened lately.
 */
@Named
@RequestScoped
public class ShiftedView {
  private static final int PAGE = 50;
  private static final String ALL = "all";

  @Inject private CurrentShop shop;
  @Inject private FindShifts findShifts;
  @Inject private ExploreInterests interests;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private FoundMoves found;
  private FoundMoves lately;
  private List<TopicSummary> topics;

  /** The topics to choose from, by name. */
  public List<TopicSummary> getTopics() {
    if (topics == null) {
      topics =
          interests.topics(shop.id()).stream()
              .sorted(Comparator.comparing(TopicSummary::label))
              .toList();
    }
    return topics;
  }

  /** The chosen topic's id; empty for any. */
  public String getFrom() {
    return topic("from").map(TopicId::toString).orElse("");
  }

  /** The chosen topic's id; empty for any. */
  public String getTo() {
    return topic("to").map(TopicId::toString).orElse("");
  }

  /** How many of the latest periods: a number, or {@value #ALL}. */
  public String getWithin() {
    return Optional.ofNullable(request.getParameter("within"))
        .filter(text -> text.equals(ALL) || text.matches("[1-9]\\d{0,3}"))
        .orElse(usual().get(0));
  }

  /** What is usual, and what was asked for. */
  public List<String> getOffered() {
    return Stream.concat(usual().stream(), Stream.of(getWithin()))
        .distinct()
        .sorted(
            Comparator.comparing(
                within -> within.equals(ALL) ? Integer.MAX_VALUE : Integer.parseInt(within)))
        .toList();
  }

  /** About a quarter of a year first, or as long as shifts by the day need to be seen. */
  private List<String> usual() {
    return switch (shop.get().settings().periodLength()) {
      case DAY -> List.of("30", "90", "180", ALL);
      case WEEK -> List.of("13", "26", "52", ALL);
      case MONTH -> List.of("3", "6", "12", ALL);
    };
  }

  /** So many of the latest periods, in words. */
  public String within(String offered) {
    if (offered.equals(ALL)) {
      return texts.of("shifted.within.all");
    }
    int periods = Integer.parseInt(offered);
    return switch (shop.get().settings().periodLength()) {
      case DAY -> texts.of("shifted.within.days", periods);
      case WEEK -> texts.of("shifted.within.weeks", periods);
      case MONTH -> texts.of("shifted.within.months", periods);
    };
  }

  /** In words what {@code lately} means on other pages. */
  public String getWithinLately() {
    return within(usual().get(0));
  }

  /** What was asked for. */
  public FoundMoves getFound() {
    if (found == null) {
      found = page(askedPage());
      // shifts grow old, so that an address once kept may ask for a page too many
      if (askedPage() > getPageCount()) {
        found = page(getPage());
      }
    }
    return found;
  }

  private FoundMoves page(int number) {
    return findShifts.find(
        shop.id(),
        ShiftQuery.ALL
            .between(topic("from"), topic("to"))
            .since(since(getWithin()))
            .page((number - 1) * PAGE, PAGE));
  }

  /** What happened lately, whatever was asked for. */
  public FoundMoves getLately() {
    if (lately == null) {
      lately = findShifts.find(shop.id(), ShiftQuery.ALL.since(since(usual().get(0))).page(0, 0));
    }
    return lately;
  }

  /** From 1; the last one where a later one is asked for. */
  public int getPage() {
    return Math.max(1, Math.min(askedPage(), getPageCount()));
  }

  private int askedPage() {
    return Optional.ofNullable(request.getParameter("page"))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .filter(page -> page > 0)
        .orElse(1);
  }

  public int getPageCount() {
    return (getFound().total() + PAGE - 1) / PAGE;
  }

  public String label(int topic) {
    return getFound().topicLabels().get(topic);
  }

  public String topicId(int topic) {
    return getFound().topicIds().get(topic).toString();
  }

  private Optional<LocalDate> since(String within) {
    if (within.equals(ALL)) {
      return Optional.empty();
    }
    return findShifts
        .lastPeriod(shop.id())
        .map(last -> last.plus(1L - Integer.parseInt(within)))
        .map(Period::start);
  }

  private Optional<TopicId> topic(String parameter) {
    String id = Optional.ofNullable(request.getParameter(parameter)).orElse("");
    return getTopics().stream()
        .map(TopicSummary::id)
        .filter(known -> known.toString().equals(id))
        .findFirst();
  }
}
