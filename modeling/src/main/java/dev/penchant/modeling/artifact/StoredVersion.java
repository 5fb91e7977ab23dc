package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.topic.FormerTopics;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A version's files as they lie in their folder. What reads a file verifies its checksum first.
 * Versions of earlier releases lack some files; what they held is then empty.
 */
record StoredVersion(ShopId shop, long version, Path folder, Manifest manifest) {

  /**
   * @throws UnknownModel if there is no such folder
   * @throws UnreadableModel if its manifest is damaged or of an unknown format
   */
  static StoredVersion in(Path folder, ShopId shop, long version) {
    if (!Files.isDirectory(folder)) {
      throw new UnknownModel(shop, version);
    }
    JsonObject json = JsonFile.read(folder.resolve(Manifest.NAME));
    try {
      return new StoredVersion(shop, version, folder, ManifestJson.parse(json));
    } catch (UnreadableModel e) {
      throw new UnreadableModel(
          "The manifest in %s cannot be used: %s; restore it or train again"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /**
   * @throws UnreadableModel if files are damaged or do not belong together
   */
  ModelArtifacts artifacts() {
    EvaluationFile.Content evaluation = read(EvaluationFile.NAME, EvaluationFile::read);
    try {
      return new ModelArtifacts(
          shop,
          version,
          read(DatasetFile.NAME, DatasetFile::read),
          read(FactorsFile.NAME, FactorsFile::read),
          read(TopicsFile.MODEL_NAME, TopicsFile::readModel),
          read(TopicsFile.LABELS_NAME, TopicsFile::readLabels),
          lineage(),
          readIfThere(TopicWordsFile.NAME, TopicWordsFile::read).flatMap(words -> words),
          read(ProfilesFile.HISTORY_NAME, ProfilesFile::readHistory),
          read(ProfilesFile.CURRENT_NAME, ProfilesFile::readCurrent),
          read(ProfilesFile.FORECAST_NAME, ProfilesFile::readForecast),
          readIfThere(SalesFile.NAME, SalesFile::read),
          readIfThere(QualityFile.NAME, QualityFile::read),
          learnedShifts(),
          read(NeighboursFile.NAME, NeighboursFile::read),
          read(PopularityFile.NAME, PopularityFile::read),
          readIfThere(NextItemFile.NAME, NextItemFile::read),
          evaluation.ranking(),
          evaluation.signals(),
          evaluation.eventWeights(),
          evaluation.report(),
          manifest.provenance());
    } catch (IllegalArgumentException e) {
      throw new UnreadableModel(
          "The files of version %d of shop \"%s\" do not belong together: %s"
              .formatted(version, shop, e.getMessage()),
          e);
    }
  }

  /**
   * @throws UnreadableModel if the files of the topics are damaged
   */
  KnownTopics topics() {
    return new KnownTopics(
        version,
        new FormerTopics(
            read(TopicsFile.MODEL_NAME, TopicsFile::readModel),
            read(DatasetFile.NAME, DatasetFile::read).items()),
        read(TopicsFile.LABELS_NAME, TopicsFile::readLabels),
        lineage());
  }

  /**
   * @throws UnreadableModel if a file is not what was written
   */
  void verify() {
    manifest.files().forEach((name, stamp) -> Checksum.require(folder.resolve(name), stamp));
  }

  /** Versions from before topics had a lineage are as good as first ones. */
  private TopicLineage lineage() {
    return readIfThere(TopicLineageFile.NAME, TopicLineageFile::read)
        .orElseGet(
            () ->
                TopicLineage.first(
                    version, read(TopicsFile.LABELS_NAME, TopicsFile::readLabels).size()));
  }

  /** Those of another release tell nothing to this one: a model serves without as older ones do. */
  private Optional<LearnedShifts> learnedShifts() {
    try {
      return readIfThere(LearnedShifts.FILE_NAME, LearnedShifts::read);
    } catch (UnreadableModel ofAnotherRelease) {
      return Optional.empty();
    }
  }

  private <T> T read(String name, BiFunction<Path, FileStamp, T> reader) {
    return reader.apply(folder, manifest.stamp(name));
  }

  private <T> Optional<T> readIfThere(String name, BiFunction<Path, FileStamp, T> reader) {
    return manifest.files().containsKey(name) ? Optional.of(read(name, reader)) : Optional.empty();
  }
}
