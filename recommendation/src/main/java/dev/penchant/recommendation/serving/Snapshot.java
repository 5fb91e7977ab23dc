package dev.penchant.recommendation.serving;

import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.ranking.ItemSignals;
import dev.penchant.modeling.ranking.UserScores;
import dev.penchant.modeling.shift.PopulationCourse;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.recommendation.candidate.NewItems;
import dev.penchant.recommendation.candidate.SimilarItems;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.interest.TopicDescriptions;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * One model version with everything derived from it for serving. Swapped as a whole, so that a
 * request never sees parts of two versions. Thread-safe.
 */
final class Snapshot {
  /** So many of the most popular items of the model stand ready to fill lists. */
  private static final int POPULAR = 1_000;

  private final ServedModel model;
  private final ItemSignals itemSignals;
  private final NewItems newItems;
  private final SimilarItems similarItems;
  private final List<ScoredItem> popular;
  private final List<TopicSummary> topics;
  private final PopulationCourse population;
  private final ShiftDetector shiftDetector;
  private final ShiftSearch shifts;
  private final Queue<UserScores> scratch = new ConcurrentLinkedQueue<>();

  Snapshot(ModelArtifacts artifacts, LiveCatalog catalog) {
    this.model = ServedModel.of(artifacts, catalog);
    this.itemSignals = new ItemSignals(model.signals());
    this.newItems = new NewItems(catalog, model);
    this.similarItems = new SimilarItems(model);
    this.popular = artifacts.popularity().recent().top(POPULAR);
    this.topics = new TopicDescriptions(model, catalog).all();
    this.population = new PopulationCourse(artifacts.profiles());
    this.shiftDetector =
        artifacts.learnedShifts().map(ShiftDetector::of).orElseGet(ShiftDetector::silent);
    this.shifts = new ShiftSearch(model, population, shiftDetector);
  }

  ServedModel model() {
    return model;
  }

  /** The number of the model's version. */
  long version() {
    return model.version();
  }

  NewItems newItems() {
    return newItems;
  }

  SimilarItems similarItems() {
    return similarItems;
  }

  /** The most popular items by the model's indexes, best first. */
  List<ScoredItem> popular() {
    return popular;
  }

  PopulationCourse population() {
    return population;
  }

  /** As calibrated by the shop's own users. */
  ShiftDetector shiftDetector() {
    return shiftDetector;
  }

  /** The shifts of all users the model knows, as far as they have been looked for. */
  ShiftSearch shifts() {
    return shifts;
  }

  List<TopicSummary> topics() {
    return topics;
  }

  /**
   * Lends the large arrays of one request. There are as many as there were requests at once, and
   * they go with the snapshot.
   */
  <T> T withScores(Function<UserScores, T> work) {
    UserScores pooled = scratch.poll();
    UserScores scores = pooled == null ? new UserScores(itemSignals) : pooled;
    try {
      return work.apply(scores);
    } finally {
      scratch.offer(scores);
    }
  }
}
