package dev.penchant.recommendation.interest;

import dev.penchant.modeling.artifact.Topic;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.recommendation.TopicSummary.PeriodShare;
import dev.penchant.recommendation.TopicSummary.WeightedItem;
import dev.penchant.recommendation.TopicSummary.WeightedWord;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.List;
import java.util.Optional;

/** Describes a model's topics for people. Immutable and thread-safe. */
public final class TopicDescriptions {
  private static final int LISTED = 10;

  private final ServedModel model;
  private final LiveCatalog catalog;
  private final TopicTrend trend;

  public TopicDescriptions(ServedModel model, LiveCatalog catalog) {
    this.model = model;
    this.catalog = catalog;
    this.trend = new TopicTrend(model.artifacts().profiles());
  }

  /** All topics by index, under no names but what their items say. */
  public List<TopicSummary> all() {
    return model.artifacts().topics().stream().map(this::describe).toList();
  }

  private TopicSummary describe(Topic topic) {
    List<PeriodShare> shares = trend.of(topic.index());
    return new TopicSummary(
        topic.index(),
        model.artifacts().lineage().id(topic.index()),
        Optional.empty(),
        topic.label(),
        model.artifacts().lineage().isNew(topic.index()),
        topic.topItems().stream().flatMap(item -> listed(item).stream()).limit(LISTED).toList(),
        topic.words().stream()
            .limit(LISTED)
            .map(word -> new WeightedWord(word.word(), word.weight()))
            .toList(),
        shares.isEmpty() ? 0 : shares.get(shares.size() - 1).share(),
        shares,
        trend.direction(topic.index()));
  }

  private Optional<WeightedItem> listed(Topic.TopItem top) {
    return catalog.find(top.item()).map(item -> new WeightedItem(item, top.weight()));
  }
}
