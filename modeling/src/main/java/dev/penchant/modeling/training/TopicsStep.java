package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.KnownTopics;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.TopicLineage;
import dev.penchant.modeling.artifact.TopicLineageFile;
import dev.penchant.modeling.artifact.TopicWordsFile;
import dev.penchant.modeling.artifact.TopicsFile;
import dev.penchant.modeling.artifact.UnknownModel;
import dev.penchant.modeling.artifact.UnreadableModel;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.topic.ItemWords;
import dev.penchant.modeling.topic.TopicRetraining;
import dev.penchant.modeling.topic.TopicWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Learns topics from all users' histories and finds words for them. Where the shop has topics
 * already they go on: the training starts from them and keeps them near, and the lineage says which
 * ones are new and which have vanished.
 */
final class TopicsStep implements TrainingStep {
  static final String NAME = "topics";
  static final String TOPIC_COUNT = "lda.topics";

  private final ModelStore store;

  /**
   * @param store keeps the former topics
   */
  TopicsStep(ModelStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    List<String> titles = TitlesFile.read(folder, run.staging().stamp(TitlesFile.NAME));
    EventStrengths inFavour = TrainingFacts.of(run).inFavour();
    Optional<KnownTopics> former = former(run);
    progress.report(0, "choosing how many topics there are");
    TopicCountChoice.Choice choice =
        new TopicCountChoice(dataset, inFavour, run.seed(), run.threads())
            .choose(
                former.stream().mapToInt(known -> known.topics().size()).findFirst(),
                progress.part(0, 0.4));
    LdaHyperparameters chosen = Hyperparameters.topics(choice.topicCount());
    TopicRetraining.Outcome outcome =
        train(dataset, inFavour, chosen, former, run, progress.part(0.4, 0.95));
    progress.report(0.95, "finding words for the topics");
    List<Topic> topics =
        new TopicLabels(dataset, titles, outcome.model()).topics(formerLabels(outcome, former));
    TopicLineage lineage = TopicLineages.of(run.version(), former, outcome.origins());
    Optional<TopicWords> words =
        TopicWords.of(
            outcome.model(),
            ItemWords.of(titles, dataset),
            topics.stream().mapToDouble(Topic::share).toArray(),
            dataset.eventCount());
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(TopicsFile.MODEL_NAME, TopicsFile.write(folder, outcome.model()));
    files.put(TopicsFile.LABELS_NAME, TopicsFile.write(folder, topics));
    files.put(TopicWordsFile.NAME, TopicWordsFile.write(folder, words));
    files.put(TopicLineageFile.NAME, TopicLineageFile.write(folder, lineage));
    return new Result(
        files,
        facts(chosen, choice, lineage),
        "%d topics, %s".formatted(choice.topicCount(), lineage.message()));
  }

  /** Empty as well where the former topics' files are gone: then topics begin anew. */
  private Optional<KnownTopics> former(TrainingRun run) {
    if (run.former().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(store.topics(run.shop(), run.former().getAsLong()));
    } catch (UnknownModel | UnreadableModel e) {
      return Optional.empty();
    }
  }

  /** By topic, the label of the one it goes on from. */
  private static List<Optional<String>> formerLabels(
      TopicRetraining.Outcome outcome, Optional<KnownTopics> former) {
    return outcome.origins().stream()
        .map(
            origin ->
                origin.former().stream()
                    .mapToObj(topic -> former.orElseThrow().topics().get(topic).label())
                    .findFirst())
        .toList();
  }

  private static TopicRetraining.Outcome train(
      BehaviourDataset dataset,
      EventStrengths inFavour,
      LdaHyperparameters chosen,
      Optional<KnownTopics> former,
      TrainingRun run,
      Progress progress) {
    InteractionMatrix counts = dataset.interactions(inFavour);
    if (former.isPresent()) {
      return new TopicRetraining(former.get().model(), dataset.items())
          .train(counts, chosen, run.seed(), run.threads(), progress);
    }
    TopicModel model =
        LatentDirichletAllocation.train(counts, chosen, run.seed(), run.threads(), progress);
    return new TopicRetraining.Outcome(
        model, Collections.nCopies(model.topicCount(), TopicRetraining.Origin.NEW));
  }

  private static Map<String, String> facts(
      LdaHyperparameters chosen, TopicCountChoice.Choice choice, TopicLineage lineage) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(TOPIC_COUNT, Integer.toString(chosen.topicCount()));
    facts.put("lda.passes", Integer.toString(chosen.passes()));
    facts.put("lda.averagedPasses", Integer.toString(chosen.averagedPasses()));
    facts.put("lda.priorInterval", Integer.toString(chosen.priorInterval()));
    facts.put("lda.documentTopicPrior", Double.toString(chosen.documentTopicPrior()));
    facts.put("lda.topicItemPrior", Double.toString(chosen.topicItemPrior()));
    for (TopicCountChoice.Tried tried : choice.tried()) {
      facts.put(
          "lda.tried.%02d".formatted(tried.topicCount()),
          String.format(
              Locale.ROOT,
              "likelihood %.4f, coherence %.4f",
              tried.likelihood(),
              tried.coherence()));
    }
    lineage.former().ifPresent(version -> facts.put("lda.formerVersion", Long.toString(version)));
    return facts;
  }
}
