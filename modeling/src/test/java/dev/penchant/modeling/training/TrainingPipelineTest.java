package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.TopicLineage;
import dev.penchant.modeling.artifact.TopicLineageFile;
import dev.penchant.modeling.artifact.TopicsFile;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.topic.ItemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPipelineTest {
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> STEPS =
      List.of(
          "extract",
          "factorize",
          "topics",
          "profiles",
          "evolution",
          "sales",
          "quality",
          "evaluate");

  @TempDir static Path home;

  private static InMemoryShop shop;
  private static ModelArtifacts model;

  /** What each step reported of how far it is, in order. */
  private static final Map<String, List<Double>> BARS = new HashMap<>();

  @BeforeAll
  static void train_a_planted_shop() throws IOException {
    shop = InMemoryShop.of(new PlantedShop(400, 7));
    ModelStore store = new ModelStore(home);
    TrainingPipeline pipeline = pipeline(shop, store);
    TrainingRun run = run(store, 1, 2);
    for (String step : STEPS) {
      pipeline.runThrough(step, run, recording(BARS.computeIfAbsent(step, s -> new ArrayList<>())));
    }
    pipeline.publish(run, Progress.none());
    model = store.load(InMemoryShop.ID, 1);
  }

  @Test
  void the_blend_beats_popularity_on_held_out_time() {
    ModelReport report = model.report();

    assertThat(report.repeats().caseCount()).isGreaterThan(100);
    assertThat(report.repeats().metric("blend", "ndcg@10"))
        .isGreaterThan(1.5 * report.repeats().metric("popularity", "ndcg@10"));
    assertThat(report.discovery().metric("blend", "ndcg@10"))
        .isGreaterThan(report.discovery().metric("popularity", "ndcg@10"));
  }

  @Test
  void the_net_foresees_planted_moves_that_no_naive_forecast_can() {
    assertThat(model.report().forecast().winner()).isEqualTo(ForecastMethod.LSTM);
    assertThat(model.forecast().method()).isEqualTo(ForecastMethod.LSTM);
  }

  @Test
  void topics_are_labelled_with_what_their_items_are_about() {
    assertThat(model.topics())
        .extracting(Topic::label)
        .allSatisfy(
            label -> assertThat(PlantedShop.GROUPS).anyMatch(group -> label.contains(group)));
  }

  @Test
  void a_users_profiles_follow_the_planted_group_from_period_to_period() {
    int user = model.users().indexOf("user-1").orElseThrow();
    String group = PlantedShop.GROUPS.get(1);

    assertThat(model.profiles().of(user)).hasSizeGreaterThanOrEqualTo(9);
    double weight = 0;
    for (Topic topic : model.topics()) {
      if (topic.label().contains(group)) {
        weight += model.currentProfiles().weight(user, topic.index());
      }
    }
    assertThat(weight).isGreaterThan(0.5);
  }

  @Test
  void provenance_tells_data_settings_machine_and_durations() {
    assertThat(model.provenance().data().eventCount()).isGreaterThan(10_000);
    assertThat(model.provenance().hyperparameters())
        .containsKeys(
            "als.rank", "lda.topics", "evolution.method", "shop.zone", "blend.ownItems.offset");
    assertThat(model.provenance().hyperparameters().keySet())
        .anyMatch(name -> name.startsWith("blend.newItems."));
    assertThat(model.provenance().machine().engine()).startsWith("PyTorch");
    assertThat(model.provenance().durations()).containsOnlyKeys(STEPS);
  }

  @Test
  void the_bar_of_a_step_never_goes_back_nor_beyond_its_end() {
    assertThat(BARS)
        .containsOnlyKeys(STEPS)
        .allSatisfy(
            (step, fractions) ->
                assertThat(fractions)
                    .isNotEmpty()
                    .isSorted()
                    .allSatisfy(fraction -> assertThat(fraction).isBetween(0.0, 1.0)));
  }

  @Test
  void the_quality_of_every_item_is_learned() {
    assertThat(model.quality().orElseThrow().repurchases())
        .hasValueSatisfying(table -> assertThat(table.itemCount()).isEqualTo(model.items().size()));
    assertThat(model.provenance().hyperparameters())
        .containsKeys("quality.window", "quality.repurchases.mean");
  }

  @Test
  void words_tell_what_a_new_item_is_about() {
    float[] profile =
        model
            .words()
            .orElseThrow()
            .profile(ItemWords.of("Baking tin", Optional.empty()))
            .orElseThrow();

    double baking = 0;
    for (Topic topic : model.topics()) {
      if (topic.label().contains("Baking")) {
        baking += profile[topic.index()];
      }
    }
    assertThat(baking).isGreaterThan(0.5);
  }

  @Test
  void topics_keep_their_ids_and_labels_in_the_next_training() throws IOException {
    ModelStore store = new ModelStore(home);
    TrainingRun again = run(store, 2, 2);

    String message = pipeline(shop, store).runThrough("topics", again, Progress.none());

    TopicLineage lineage =
        TopicLineageFile.read(again.staging().path(), again.staging().stamp(TopicLineageFile.NAME));
    assertThat(message).contains("go on from version 1, 0 new, 0 vanished");
    List<TopicId> ids = model.lineage().origins().stream().map(TopicLineage.Origin::id).toList();
    assertThat(lineage.origins())
        .extracting(TopicLineage.Origin::id)
        .containsExactlyElementsOf(ids);
    List<Topic> labels =
        TopicsFile.readLabels(
            again.staging().path(), again.staging().stamp(TopicsFile.LABELS_NAME));
    assertThat(labels).hasSameSizeAs(model.topics());
    for (Topic topic : labels) {
      Set<ItemId> items = topItems(topic);
      items.retainAll(topItems(model.topics().get(ids.indexOf(lineage.id(topic.index())))));
      assertThat(items).as("still in %s", topic.label()).hasSizeGreaterThanOrEqualTo(15);
    }
  }

  private static Set<ItemId> topItems(Topic topic) {
    assertThat(topic.topItems()).hasSize(20);
    return topic.topItems().stream().map(Topic.TopItem::item).collect(Collectors.toSet());
  }

  @Test
  void profiles_keep_their_settings_in_the_next_training_and_provenance_says_so()
      throws IOException {
    ModelStore store = new ModelStore(home);
    TrainingRun again = run(store, 3, 2);

    pipeline(shop, store).runThrough("profiles", again, Progress.none());

    Map<String, String> facts = again.staging().record("profiles").facts();
    assertThat(facts)
        .containsEntry("profiles.formerVersion", "1")
        .containsEntry("profiles.kept", "true");
    assertThat(facts.get("profiles.priorWeight"))
        .isEqualTo(model.provenance().hyperparameters().get("profiles.priorWeight"));
  }

  @Test
  void a_training_goes_on_after_the_steps_that_are_done() throws IOException {
    InMemoryShop small = InMemoryShop.of(new PlantedShop(60, 3));
    ModelStore store = new ModelStore(home.resolve("restarted"));
    TrainingPipeline pipeline = pipeline(small, store);
    pipeline.runThrough("extract", run(store, 1, 2), Progress.none());

    String message = pipeline.runThrough("factorize", run(store, 1, 2), Progress.none());

    assertThat(small.timesRead).isEqualTo(1);
    assertThat(message).contains("60 users");
  }

  @Test
  void a_step_whose_file_was_damaged_is_done_again() throws IOException {
    InMemoryShop small = InMemoryShop.of(new PlantedShop(60, 3));
    ModelStore store = new ModelStore(home.resolve("damaged"));
    TrainingPipeline pipeline = pipeline(small, store);
    TrainingRun run = run(store, 1, 2);
    pipeline.runThrough("extract", run, Progress.none());
    Files.writeString(run.staging().path().resolve("dataset.bin"), "half a file");

    pipeline.runThrough("extract", run, Progress.none());

    assertThat(small.timesRead).isEqualTo(2);
  }

  @Test
  void a_shop_with_too_little_behaviour_is_told_what_it_needs() throws IOException {
    InMemoryShop tiny = InMemoryShop.of(new PlantedShop(2, 3));
    ModelStore store = new ModelStore(home.resolve("tiny"));

    assertThatThrownBy(() -> pipeline(tiny, store).publish(run(store, 1, 2), Progress.none()))
        .isInstanceOf(TrainingRefused.class)
        .hasMessageContaining("too little behaviour")
        .hasMessageContaining("users 2, ")
        .hasMessageContaining("20 users");
    assertThat(store.versions(InMemoryShop.ID)).isEmpty();
  }

  @Test
  void a_stopped_training_publishes_nothing() throws IOException {
    ModelStore store = new ModelStore(home.resolve("stopped"));
    Progress stopping =
        new Progress() {
          private int checks;

          @Override
          public void report(double fraction, String message) {}

          @Override
          public void checkStop() {
            if (++checks > 20) {
              throw new TrainingStopped("enough");
            }
          }
        };

    assertThatThrownBy(() -> pipeline(shop, store).publish(run(store, 1, 2), stopping))
        .isInstanceOf(TrainingStopped.class);
    assertThat(store.versions(InMemoryShop.ID)).isEmpty();
  }

  @Test
  void the_first_model_is_promoted_and_the_same_again_is_not_worse() {
    PromotionRule.Decision first = PromotionRule.decide(model, Optional.empty());
    PromotionRule.Decision again = PromotionRule.decide(model, Optional.of(model));

    assertThat(List.of(first.promoted(), again.promoted())).containsExactly(true, true);
  }

  @Test
  void a_stored_model_can_be_asked_in_terms_of_other_item_indexes() {
    List<String> reversed = new ArrayList<>(model.items().ids());
    Collections.reverse(reversed);
    reversed.add(0, "unknown to the model");
    IdIndex others = IdIndex.of(reversed);
    UserHistory history = model.history().history(1);
    int[] translated =
        IntStream.range(0, history.length())
            .map(position -> model.items().size() - history.item(position))
            .toArray();

    float[] scores = new float[others.size()];
    new OtherIndexRecommender(model, others).score(like(history, translated), scores);

    float[] own = new float[model.items().size()];
    new SignalRecommender(
            RankingSignals.of(model, new EventStrengths(model.eventWeights()), model.signals()),
            model.ranking().repeats(),
            model.ranking().owned(),
            model.ranking().ownedOffset())
        .score(history, own);
    for (int item = 0; item < own.length; item++) {
      assertThat(scores[own.length - item]).isEqualTo(own[item]);
      assertThat(scores[0]).isLessThan(own[item]);
    }
  }

  private static Progress recording(List<Double> fractions) {
    return new Progress() {
      @Override
      public void report(double fraction, String message) {
        fractions.add(fraction);
      }

      @Override
      public void checkStop() {}
    };
  }

  private static UserHistory like(UserHistory history, int[] items) {
    byte[] types = new byte[items.length];
    long[] times = new long[items.length];
    float[] values = new float[items.length];
    for (int position = 0; position < items.length; position++) {
      types[position] = history.type(position);
      times[position] = history.time(position);
      values[position] = history.value(position);
    }
    return UserHistory.of(items, types, times, values, history.asOf());
  }

  static TrainingPipeline pipeline(InMemoryShop shop, ModelStore store) {
    return new TrainingPipeline(
        shop.shops(), shop.log(), shop.items(), store, EngineChoice.AUTO, Clock.systemUTC());
  }

  static TrainingRun run(ModelStore store, long version, int threads) throws IOException {
    return new TrainingRun(
        InMemoryShop.ID,
        version,
        version,
        BEGUN,
        store.stage(InMemoryShop.ID, version),
        store.versions(InMemoryShop.ID).stream().mapToLong(Long::longValue).max(),
        42,
        threads,
        4,
        Map.of());
  }
}
