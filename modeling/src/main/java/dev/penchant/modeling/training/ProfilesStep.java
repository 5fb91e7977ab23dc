package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.LearnedShifts;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.artifact.ProfileTable;
import dev.penchant.modeling.artifact.ProfilesFile;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.artifact.TopicsFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evolution.ForecastSettings;
import dev.penchant.modeling.evolution.ForecastTuning;
import dev.penchant.modeling.evolution.InterestPeriods;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.parallel.Workers;
import dev.penchant.modeling.ranking.InterestFoldIn;
import dev.penchant.modeling.shift.DatasetDays;
import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.PopulationCourse;
import dev.penchant.modeling.shift.ShiftLearning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Infers every user's interest profile in every period, and at the end of the data. How fast
 * interests fade, and how much a user's few events count against what all users like, is chosen by
 * how well the resulting profiles foretell the last full period; what the active version has stays
 * until something else foretells clearly better.
 */
final class ProfilesStep implements TrainingStep {
  static final String NAME = "profiles";

  private static final int BLOCK_USERS = 64;

  /** More would not move the threshold, only take longer. */
  private static final int MAXIMUM_SHIFT_USERS = 2_000;

  private final ModelStore store;

  /**
   * @param store keeps the former version's settings
   */
  ProfilesStep(ModelStore store) {
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
    TopicModel topics = TopicsFile.readModel(folder, run.staging().stamp(TopicsFile.MODEL_NAME));
    TrainingFacts facts = TrainingFacts.of(run);
    PeriodDocuments documents =
        PeriodDocuments.of(dataset, facts.inFavour(), facts.periodLength(), facts.zone());
    InterestPeriods interests = new InterestPeriods(documents, topics);
    float[] population = interests.populationBefore(documents.periodCount());
    progress.report(0, "choosing how fast interests fade");
    Optional<ForecastSettings> former = ProfileSettings.ofFormer(store, run);
    ForecastSettings settings =
        ForecastTuning.tuned(
            interests,
            population,
            documents.lastFullPeriod(),
            former,
            run.threads(),
            progress.part(0, 0.4));
    progress.report(0.4, "inferring profiles of %,d periods".formatted(documents.documentCount()));
    ProfileHistory profiles =
        interests.profiles(
            InterestPeriods.prior(population, settings.priorWeight()),
            run.threads(),
            progress.part(0.4, 0.8));
    ProfileTable current =
        current(
            dataset, facts, topics, population, settings, run.threads(), progress.part(0.8, 0.85));
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(ProfilesFile.HISTORY_NAME, ProfilesFile.write(folder, profiles));
    files.put(ProfilesFile.CURRENT_NAME, ProfilesFile.write(folder, current));
    progress.report(0.85, "learning how interests shift, and what looks like it by chance");
    files.put(
        LearnedShifts.FILE_NAME,
        shifts(dataset, facts, interests, profiles, run, progress.part(0.85, 1)).write(folder));
    return new Result(
        files,
        ProfileSettings.toTexts(settings, former, run, facts),
        "%,d profiles over %d periods"
            .formatted(documents.documentCount(), documents.periodCount()));
  }

  private static LearnedShifts shifts(
      BehaviourDataset dataset,
      TrainingFacts facts,
      InterestPeriods interests,
      ProfileHistory profiles,
      TrainingRun run,
      Progress progress) {
    PeriodDocuments documents = interests.documents();
    float[] alpha = interests.topics().alpha();
    DatasetDays days =
        new DatasetDays(
            dataset,
            facts.inFavour(),
            interests.topics(),
            new PopulationCourse(profiles),
            facts.periodLength(),
            facts.zone(),
            user ->
                interests.decayedProfile(
                    user, documents.periodCount(), Double.POSITIVE_INFINITY, alpha));
    int asked = Math.min(MAXIMUM_SHIFT_USERS, dataset.userCount());
    List<List<DayEvidence>> users =
        IntStream.range(0, asked)
            .mapToObj(index -> days.of((int) ((long) index * dataset.userCount() / asked)))
            .toList();
    return ShiftLearning.learn(
        users, ShiftLearning.FALSE_DISCOVERIES, run.seed(), run.threads(), progress);
  }

  private static ProfileTable current(
      BehaviourDataset dataset,
      TrainingFacts facts,
      TopicModel topics,
      float[] population,
      ForecastSettings settings,
      int threads,
      Progress progress) {
    InterestFoldIn foldIn =
        new InterestFoldIn(topics, population, facts.strengths(), signals(settings, facts));
    long asOf = dataset.lastTime() + 1;
    int topicCount = topics.topicCount();
    float[] weights = new float[Math.multiplyExact(dataset.userCount(), topicCount)];
    try (Workers workers = new Workers(threads)) {
      workers.run(
          (dataset.userCount() + BLOCK_USERS - 1) / BLOCK_USERS,
          (block, worker) -> {
            int end = Math.min(dataset.userCount(), (block + 1) * BLOCK_USERS);
            for (int user = block * BLOCK_USERS; user < end; user++) {
              float[] profile = foldIn.current(dataset.history(user).asOf(asOf));
              System.arraycopy(profile, 0, weights, user * topicCount, topicCount);
            }
          },
          progress);
    }
    return new ProfileTable(topicCount, weights);
  }

  private static SignalSettings signals(ForecastSettings settings, TrainingFacts facts) {
    return SignalSettings.defaults()
        .withProfile(ProfileSettings.halfLife(settings, facts), settings.priorWeight());
  }
}
