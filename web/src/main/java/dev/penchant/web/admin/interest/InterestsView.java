package dev.penchant.web.admin.interest;

import dev.penchant.domain.interest.Period;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.TopicChanges;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The topics of the shop and how they move; read once per request. */
@Named
@RequestScoped
public class InterestsView {
  /** More areas than this cannot be told apart in one chart; the rest is drawn as one. */
  private static final int CHARTED = 12;

  @Inject private CurrentShop shop;
  @Inject private ExploreInterests interests;
  @Inject private Formats format;
  @Inject private Texts texts;

  private List<TopicTrend> topics;

  /** Reads the topics again, for a page that is shown after something was done to them. */
  void refresh() {
    topics = null;
  }

  /** Topics of the version before that are no more. */
  public List<TopicChanges.Vanished> getVanished() {
    return interests.topicChanges(shop.id()).vanished();
  }

  /** The greatest first. */
  public List<TopicTrend> getTopics() {
    if (topics == null) {
      topics =
          interests.topics(shop.id()).stream()
              .map(TopicTrend::of)
              .sorted(Comparator.comparing(topic -> -topic.summary().share()))
              .toList();
    }
    return topics;
  }

  public List<TopicTrend> getRising() {
    return getTopics().stream()
        .filter(TopicTrend::isRising)
        .sorted(Comparator.comparing(topic -> -topic.change()))
        .toList();
  }

  public List<TopicTrend> getFading() {
    return getTopics().stream()
        .filter(TopicTrend::isFading)
        .sorted(Comparator.comparing(TopicTrend::change))
        .toList();
  }

  /** The topics the chart shows by themselves. */
  public List<TopicTrend> getCharted() {
    return getTopics().stream().limit(CHARTED).toList();
  }

  public boolean isRestCharted() {
    return getTopics().size() > CHARTED;
  }

  /** Every topic's share of all interest, period by period. */
  public String getChart() {
    List<Period> periods =
        getTopics().stream()
            .flatMap(topic -> topic.summary().trend().stream())
            .map(TopicSummary.PeriodShare::period)
            .distinct()
            .sorted()
            .toList();
    Chart chart =
        new Chart(Chart.Kind.AREA, Chart.Unit.SHARE, periods.stream().map(format::period).toList())
            .axis(texts.of("interests.share-axis"));
    double[] rest = new double[periods.size()];
    for (TopicTrend topic : getTopics()) {
      double[] shares = shares(topic.summary(), periods);
      if (getCharted().contains(topic)) {
        chart.series(topic.summary().label(), topic.summary().index(), shares);
        continue;
      }
      for (int at = 0; at < rest.length; at++) {
        rest[at] += shares[at];
      }
    }
    if (isRestCharted()) {
      chart.series(texts.of("interests.rest"), Chart.REST, rest);
    }
    return chart.json();
  }

  public String spark(TopicTrend topic) {
    return topic.spark(format);
  }

  private static double[] shares(TopicSummary topic, List<Period> periods) {
    Map<Period, Double> byPeriod =
        topic.trend().stream()
            .collect(
                Collectors.toMap(
                    TopicSummary.PeriodShare::period, TopicSummary.PeriodShare::share));
    return periods.stream().mapToDouble(period -> byPeriod.getOrDefault(period, 0.0)).toArray();
  }
}
