package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.dataset.UserHistory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  @TempDir Path root;

  private ModelStore store;

  @BeforeEach
  void open() {
    store = new ModelStore(root);
  }

  @Test
  void reads_back_every_part_of_what_was_written() throws IOException {
    SmallModel.write(store, 1);

    assertIsTheSmallModel(store.load(SmallModel.SHOP, 1));
  }

  @Test
  void reads_a_model_that_was_stored_when_format_1_was_new() throws Exception {
    Path stored = Path.of(ModelStoreTest.class.getResource("/model-format-1").toURI());

    assertIsTheSmallModel(new ModelStore(stored).load(SmallModel.SHOP, 1));
  }

  @Test
  void a_version_appears_only_when_it_is_published() throws IOException {
    StagingFolder staging = store.stage(SmallModel.SHOP, 1);
    DatasetFile.write(staging.path(), SmallModel.history());

    assertThat(store.versions(SmallModel.SHOP)).isEmpty();
    assertThatThrownBy(() -> store.load(SmallModel.SHOP, 1)).isInstanceOf(UnknownModel.class);
  }

  @Test
  void publishing_again_after_a_crash_changes_nothing() throws IOException {
    SmallModel.write(store, 1);

    store.publish(SmallModel.SHOP, 1, SmallModel.provenance());

    assertIsTheSmallModel(store.load(SmallModel.SHOP, 1));
  }

  @Test
  void another_shop_sees_nothing_of_it() throws IOException {
    SmallModel.write(store, 1);

    ShopId other = new ShopId("other");
    assertThat(store.versions(other)).isEmpty();
    assertThatThrownBy(() -> store.load(other, 1)).isInstanceOf(UnknownModel.class);
  }

  @Test
  void one_flipped_bit_is_found() throws IOException {
    SmallModel.write(store, 1);
    Path factors = root.resolve("small/1/factors.bin");
    byte[] bytes = Files.readAllBytes(factors);
    bytes[bytes.length - 1] ^= 1;
    Files.write(factors, bytes);

    assertThatThrownBy(() -> store.load(SmallModel.SHOP, 1))
        .isInstanceOf(UnreadableModel.class)
        .hasMessageContaining("factors.bin")
        .hasMessageContaining("train again");
    assertThatThrownBy(() -> store.verify(SmallModel.SHOP, 1)).isInstanceOf(UnreadableModel.class);
  }

  @Test
  void a_file_that_was_cut_short_or_is_missing_is_found() throws IOException {
    SmallModel.write(store, 1);
    SmallModel.write(store, 2);
    Path topics = root.resolve("small/1/topics.bin");
    Files.write(topics, List.of("PNCH"));
    Files.delete(root.resolve("small/2/topics.bin"));

    assertThatThrownBy(() -> store.load(SmallModel.SHOP, 1))
        .isInstanceOf(UnreadableModel.class)
        .hasMessageContaining("topics.bin");
    assertThatThrownBy(() -> store.load(SmallModel.SHOP, 2))
        .isInstanceOf(UnreadableModel.class)
        .hasMessageContaining("topics.bin");
  }

  @Test
  void a_model_whose_learned_shifts_are_of_another_release_serves_without_them()
      throws IOException {
    StagingFolder staging = SmallModel.stage(store, 1);
    FileStamp stamp =
        BinaryWriter.write(
            staging.path().resolve(LearnedShifts.FILE_NAME), "shifts", out -> out.integer(6));
    staging.complete(
        new StepRecord(
            "shifts",
            Map.of(LearnedShifts.FILE_NAME, stamp),
            Map.of(),
            "done",
            Duration.ofSeconds(1)));
    store.publish(SmallModel.SHOP, 1, SmallModel.provenance());

    ModelArtifacts model = store.load(SmallModel.SHOP, 1);
    assertIsTheSmallModel(model);
    assertThat(model.learnedShifts()).isEmpty();
  }

  @Test
  void a_damaged_manifest_is_told_with_what_is_wrong() throws IOException {
    SmallModel.write(store, 1);
    Path manifest = root.resolve("small/1/manifest.json");
    String sound = Files.readString(manifest);

    assertManifestIsRefused("{\"format\": 1}", "shop");
    assertManifestIsRefused("{\"format\": \"one\"}", "format");
    assertManifestIsRefused("{\"format\": 2}", "formats 1 to 1");
    assertManifestIsRefused(sound.replace("\"small\"", "\"S M A L L\""), "shop");
    assertManifestIsRefused(
        sound.replaceFirst("\"startedAt\":\\s*\"[^\"]*\"", "\"startedAt\": \"noon\""),
        "provenance.startedAt");
    assertManifestIsRefused(
        sound.replaceFirst("\"users\":\\s*\\d+", "\"users\": 1.5"), "provenance.data.users");
    assertManifestIsRefused(sound.substring(0, sound.length() / 2), "manifest.json");
    assertManifestIsRefused("[]", "manifest.json");
  }

  private void assertManifestIsRefused(String content, String word) throws IOException {
    Files.writeString(root.resolve("small/1/manifest.json"), content);
    assertThatThrownBy(() -> store.load(SmallModel.SHOP, 1))
        .isInstanceOf(UnreadableModel.class)
        .hasMessageContaining("small/1")
        .hasMessageContaining(word);
  }

  @Test
  void a_model_that_was_named_otherwise_in_a_stored_report_has_its_present_name()
      throws IOException {
    EvaluationFile.Content content = SmallModel.evaluation();
    Path folder = Files.createDirectory(root.resolve("older"));
    EvaluationFile.write(folder, content);
    Path file = folder.resolve(EvaluationFile.NAME);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"blend\"", "\"own-history\"")
            .replace("own-frequency", "own-history"));

    EvaluationFile.Content read = EvaluationFile.read(folder, Checksum.of(file));

    assertThat(read.report().repeats().metrics()).containsOnlyKeys("own-frequency");
    assertThat(read.ranking()).isEqualTo(content.ranking());
  }

  @Test
  void a_format_from_the_future_is_refused_with_what_can_be_done() throws IOException {
    Path file = root.resolve("newer.bin");
    ByteBuffer newer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    newer.putInt(BinaryWriter.MAGIC).putInt(BinaryWriter.FORMAT_VERSION + 1);
    Files.write(file, newer.array());

    assertThatThrownBy(
            () -> BinaryReader.read(file, "any", Checksum.of(file), BinaryReader::integer))
        .isInstanceOf(UnreadableModel.class)
        .hasMessageContaining("format 2")
        .hasMessageContaining("formats 1 to 1");
  }

  @Test
  void the_newest_versions_and_the_active_one_outlive_pruning() throws IOException {
    for (long version = 1; version <= 7; version++) {
      SmallModel.write(store, version);
    }

    List<Long> removed = store.prune(SmallModel.SHOP, 5, List.of(1L));

    assertThat(removed).containsExactly(2L);
    assertThat(store.versions(SmallModel.SHOP)).containsExactly(1L, 3L, 4L, 5L, 6L, 7L);
  }

  private static void assertIsTheSmallModel(ModelArtifacts model) {
    assertThat(model.users().ids()).containsExactly("ann", "björn");
    assertThat(model.items().ids()).containsExactly("tent", "stove", "oven");
    UserHistory ann = model.history().history(0);
    assertThat(ann.length()).isEqualTo(2);
    assertThat(ann.value(0)).isNaN();
    assertThat(ann.value(1)).isEqualTo(2);
    assertThat(ann.time(1)).isEqualTo(SmallModel.TIME.getEpochSecond() - 50);
    assertThat(model.history().categories().id(model.history().category(0)))
        .isEqualTo("Outdoor/Camping");
    assertThat(model.factors().userFactors().toArray()).containsExactly(1, 0, 0, 1);
    assertThat(model.factors().itemFactors().toArray())
        .containsExactly(0.5f, 0, 0.25f, 0.25f, 0, 0.75f);
    assertThat(model.factors().hyperparameters()).isEqualTo(SmallModel.factors().hyperparameters());
    assertThat(model.topicModel().topics().toArray())
        .containsExactly(0.5f, 0.25f, 0.25f, 0, 0.25f, 0.75f);
    assertThat(model.topicModel().alpha()).containsExactly(0.1f, 0.2f);
    assertThat(model.topics()).isEqualTo(SmallModel.topics());
    assertThat(model.profiles().of(0)).isEqualTo(SmallModel.profiles().of(0));
    assertThat(model.profiles().of(1)).isEqualTo(SmallModel.profiles().of(1));
    assertThat(model.currentProfiles().of(1)).isEqualTo(SmallModel.current().of(1));
    assertThat(model.forecast().of(0)).isEqualTo(SmallModel.forecast().of(0));
    assertThat(model.forecast().method()).isEqualTo(ForecastMethod.LSTM);
    assertThat(model.neighbours().of(0)).isEqualTo(SmallModel.neighbours().of(0));
    assertThat(model.popularity().recent().scores()).containsExactly(0.25f, 0.5f, 1);
    assertThat(model.ranking()).isEqualTo(SmallModel.evaluation().ranking());
    assertThat(model.signals()).isEqualTo(SignalSettings.defaults());
    assertThat(model.eventWeights()).isEqualTo(EventWeights.defaults());
    assertThat(model.report()).isEqualTo(SmallModel.evaluation().report());
    assertThat(model.provenance()).isEqualTo(SmallModel.provenance());
  }
}
