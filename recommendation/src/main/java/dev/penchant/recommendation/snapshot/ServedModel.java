package dev.penchant.recommendation.snapshot;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.session.UserEvents;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * One model version as serving uses it: the artifacts, the signals they give, and how the model's
 * item indexes and the catalog's translate into each other. Immutable and thread-safe.
 */
public final class ServedModel {
  /** Stands for an item that the model does not know. */
  public static final int UNKNOWN = -1;

  /** Older events of a user no longer change the signals, whose half-lives are months at most. */
  private static final int HISTORY_LIMIT = 1_000;

  private final ModelArtifacts artifacts;
  private final RankingSignals signals;
  private final EventStrengths strengths;
  private final int[] toCatalog;
  private final int[] toModel;
  private final int[] mainTopics;

  private ServedModel(
      ModelArtifacts artifacts,
      RankingSignals signals,
      EventStrengths strengths,
      int[] toCatalog,
      int[] toModel) {
    this.artifacts = artifacts;
    this.signals = signals;
    this.strengths = strengths;
    this.toCatalog = toCatalog;
    this.toModel = toModel;
    this.mainTopics = mainTopics(artifacts);
  }

  /**
   * @param catalog gives indexes to the model's items where it has none yet
   */
  public static ServedModel of(ModelArtifacts artifacts, LiveCatalog catalog) {
    int[] toCatalog = new int[artifacts.items().size()];
    for (int item = 0; item < toCatalog.length; item++) {
      toCatalog[item] = catalog.intern(new ItemId(artifacts.items().id(item)));
    }
    int[] toModel = new int[catalog.size()];
    Arrays.fill(toModel, UNKNOWN);
    for (int item = 0; item < toCatalog.length; item++) {
      toModel[toCatalog[item]] = item;
    }
    EventStrengths strengths = new EventStrengths(artifacts.eventWeights());
    return new ServedModel(
        artifacts,
        RankingSignals.of(artifacts, strengths, artifacts.signals()),
        strengths,
        toCatalog,
        toModel);
  }

  public ModelArtifacts artifacts() {
    return artifacts;
  }

  public RankingSignals signals() {
    return signals;
  }

  public EventStrengths strengths() {
    return strengths;
  }

  public long version() {
    return artifacts.version();
  }

  public int itemCount() {
    return toCatalog.length;
  }

  public int topicCount() {
    return artifacts.topicModel().topicCount();
  }

  /** The model's index of the user; empty if the user has come since. */
  public OptionalInt user(UserId user) {
    return artifacts.users().indexOf(user.value());
  }

  /** The catalog's index of the model's item. */
  public int catalogIndex(int modelItem) {
    return toCatalog[modelItem];
  }

  /** The model's index of the catalog's item, or {@link #UNKNOWN}. */
  public int modelIndex(int catalogIndex) {
    return catalogIndex < toModel.length ? toModel[catalogIndex] : UNKNOWN;
  }

  /** The topic that most of the item's events belong to. */
  public int mainTopic(int modelItem) {
    return mainTopics[modelItem];
  }

  /**
   * A user's events as the model reads them: the latest of those whose items it knows.
   *
   * @param asOf from when ages count
   */
  public UserHistory history(UserEvents events, Instant asOf) {
    int[] items = new int[Math.min(events.length(), HISTORY_LIMIT)];
    byte[] types = new byte[items.length];
    long[] times = new long[items.length];
    float[] values = new float[items.length];
    int free = items.length;
    for (int event = events.length() - 1; event >= 0 && free > 0; event--) {
      int item = modelIndex(events.item(event));
      if (item != UNKNOWN) {
        items[--free] = item;
        types[free] = events.typeCode(event);
        times[free] = events.epochSecond(event);
        values[free] = events.value(event);
      }
    }
    return UserHistory.of(
        Arrays.copyOfRange(items, free, items.length),
        Arrays.copyOfRange(types, free, items.length),
        Arrays.copyOfRange(times, free, items.length),
        Arrays.copyOfRange(values, free, items.length),
        asOf.getEpochSecond());
  }

  private static int[] mainTopics(ModelArtifacts artifacts) {
    TopicModel topics = artifacts.topicModel();
    int[] main = new int[topics.itemCount()];
    for (int item = 0; item < main.length; item++) {
      double greatest = -1;
      for (Topic topic : artifacts.topics()) {
        double events = topic.share() * topics.probability(topic.index(), item);
        if (events > greatest) {
          greatest = events;
          main[item] = topic.index();
        }
      }
    }
    return main;
  }
}
