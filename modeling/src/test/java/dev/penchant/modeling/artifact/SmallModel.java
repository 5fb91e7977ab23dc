package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.Provenance;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.artifact.Topic.TopItem;
import dev.penchant.modeling.artifact.Topic.TopWord;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.Interval;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.neighbour.Popularity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of two users, three items and two topics, every number known. The folder {@code
 * model-format-1} among the test resources holds what {@link #write} made of it when format 1 was
 * new; it is never written again.
 */
final class SmallModel {
  static final ShopId SHOP = new ShopId("small");
  static final Instant TIME = Instant.parse("2026-01-15T10:00:00Z");

  private SmallModel() {}

  static BehaviourDataset history() {
    return BehaviourDataset.builder()
        .add("ann", "tent", EventType.VIEW, TIME.getEpochSecond() - 100, Float.NaN)
        .add("ann", "stove", EventType.PURCHASE, TIME.getEpochSecond() - 50, 2)
        .add("björn", "oven", EventType.RATING, TIME.getEpochSecond(), 5)
        .category("tent", "Outdoor/Camping")
        .build();
  }

  static Provenance provenance() {
    Map<String, Duration> durations = new LinkedHashMap<>();
    durations.put("extract", Duration.ofMillis(1200));
    durations.put("factorize", Duration.ofSeconds(3));
    return new Provenance(
        17,
        42,
        new Provenance.Data(TIME.minusSeconds(100), TIME, 3, 2, 3),
        Map.of("als.rank", "2"),
        "0.1.0",
        new Provenance.Machine("17", "Linux", "amd64", "PyTorch 2.7.1", "cpu()"),
        durations,
        TIME,
        TIME.plusSeconds(60));
  }

  /** Writes every artifact into the staging folder of a version and publishes it. */
  static void write(ModelStore store, long version) throws IOException {
    stage(store, version);
    store.publish(SHOP, version, provenance());
  }

  /** Writes every artifact into the staging folder of a version. */
  static StagingFolder stage(ModelStore store, long version) throws IOException {
    StagingFolder staging = store.stage(SHOP, version);
    Path folder = staging.path();
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(DatasetFile.NAME, DatasetFile.write(folder, history()));
    files.put(FactorsFile.NAME, FactorsFile.write(folder, factors()));
    files.put(TopicsFile.MODEL_NAME, TopicsFile.write(folder, topicModel()));
    files.put(TopicsFile.LABELS_NAME, TopicsFile.write(folder, topics()));
    files.put(ProfilesFile.HISTORY_NAME, ProfilesFile.write(folder, profiles()));
    files.put(ProfilesFile.CURRENT_NAME, ProfilesFile.write(folder, current()));
    files.put(ProfilesFile.FORECAST_NAME, ProfilesFile.write(folder, forecast()));
    files.put(NeighboursFile.NAME, NeighboursFile.write(folder, neighbours()));
    files.put(PopularityFile.NAME, PopularityFile.write(folder, popularity()));
    files.put(EvaluationFile.NAME, EvaluationFile.write(folder, evaluation()));
    staging.complete(
        new StepRecord("all", files, Map.of("als.rank", "2"), "done", Duration.ofSeconds(4)));
    return staging;
  }

  static AlsModel factors() {
    return new AlsModel(
        new FactorMatrix(2, 2, new float[] {1, 0, 0, 1}),
        new FactorMatrix(3, 2, new float[] {0.5f, 0, 0.25f, 0.25f, 0, 0.75f}),
        AlsHyperparameters.defaults().withRank(2));
  }

  static TopicModel topicModel() {
    return new TopicModel(
        new FactorMatrix(2, 3, new float[] {0.5f, 0.25f, 0.25f, 0, 0.25f, 0.75f}),
        new float[] {0.1f, 0.2f});
  }

  static List<Topic> topics() {
    return List.of(
        new Topic(
            0,
            "Camping · Tent",
            List.of(new TopWord("tent", 1)),
            List.of(new TopItem(new ItemId("tent"), 0.5)),
            0.6),
        new Topic(1, "Küche", List.of(), List.of(), 0.4));
  }

  static ProfileHistory profiles() {
    return new ProfileHistory(
        new Period(PeriodLength.MONTH, LocalDate.of(2025, 12, 1)),
        2,
        2,
        new int[] {0, 2, 3},
        new int[] {0, 1, 1},
        new int[] {1, 3, 1},
        new float[] {1, 0, 0.5f, 0.5f, 0.25f, 0.75f});
  }

  static ProfileTable current() {
    return new ProfileTable(2, new float[] {0.75f, 0.25f, 0.25f, 0.75f});
  }

  static ProfileForecast forecast() {
    return new ProfileForecast(
        new Period(PeriodLength.MONTH, LocalDate.of(2026, 2, 1)), ForecastMethod.LSTM, current());
  }

  static ItemNeighbours neighbours() {
    return new ItemNeighbours(new int[] {0, 1, 2, 2}, new int[] {1, 0}, new float[] {0.5f, 0.25f});
  }

  static ItemPopularity popularity() {
    return new ItemPopularity(
        Popularity.ofScores(new float[] {1, 1, 1}),
        Popularity.ofScores(new float[] {0.25f, 0.5f, 1}),
        Duration.ofDays(30));
  }

  static EvaluationFile.Content evaluation() {
    EvaluationReport report =
        new EvaluationReport(
            2,
            Map.of("blend", Map.of("ndcg@10", 0.5)),
            Map.of("blend", Map.of("ndcg@10", new Interval(0.25, 0.75))));
    return new EvaluationFile.Content(
        new ModelReport(
            TIME.minusSeconds(50),
            TIME,
            report,
            report,
            new ForecastReport(
                Map.of(ForecastMethod.FOLD_IN, 12.5, ForecastMethod.LSTM, 11.0),
                Map.of(),
                ForecastMethod.LSTM,
                2,
                3,
                "The net won")),
        new RankingWeights(
            Map.of(RankingSignal.FACTORS, 1.5), Map.of(RankingSignal.NEIGHBOURS, 0.5)),
        SignalSettings.defaults(),
        EventWeights.defaults());
  }
}
