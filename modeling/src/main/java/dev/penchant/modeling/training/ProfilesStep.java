package dev.penchant.modeling.training;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.LearnedShifts;
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
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.modeling.shift.ShiftLearning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Infers every user's interest profile in every period, and at the end of the data. How fast
 * interests fade, and how much a user's few events count against what all users like, is chosen by
 * how well the resulting profiles foretell the last full period.
 */
final class ProfilesStep implements TrainingStep {
  static final String NAME = "profiles";
  static final String HALF_LIFE = "profiles.halfLife";
  static final String PRIOR_WEIGHT = "profiles.priorWeight";
  static final String HALF_LIFE_PERIODS = "profiles.halfLifePeriods";
  static final String SMOOTHING = "profiles.smoothing";
  static final String SHRINKAGE = "profiles.shrinkage";

  private static final int BLOCK_USERS = 64;

  /** More would not move the threshold, only take longer. */
  private static final int MAXIMUM_SHIFT_USERS = 2_000;

  private static final int SHUFFLES = 3;

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
    ForecastSettings settings =
        ForecastTuning.tuned(
            interests,
            population,
            documents.lastFullPeriod(),
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
        toTexts(settings, facts),
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
        users,
        ShiftDetector.FALSE_ALARMS,
        ShiftLearning.FALSE_DISCOVERIES,
        SHUFFLES,
        run.seed(),
        run.threads(),
        progress);
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
        .withProfile(inTime(settings.halfLife(), facts), settings.priorWeight());
  }

  /** A half-life in periods as time; one without end as many times the span. */
  private static Duration inTime(double periods, TrainingFacts facts) {
    if (Double.isInfinite(periods)) {
      return facts.span().multipliedBy(100).plusDays(1);
    }
    double days = periods * days(facts.periodLength());
    return Duration.ofMinutes(Math.max(1, Math.round(days * Duration.ofDays(1).toMinutes())));
  }

  private static double days(PeriodLength length) {
    return switch (length) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30.44;
    };
  }

  private static Map<String, String> toTexts(ForecastSettings settings, TrainingFacts facts) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(HALF_LIFE, inTime(settings.halfLife(), facts).toString());
    texts.put(HALF_LIFE_PERIODS, Double.toString(settings.halfLife()));
    texts.put(PRIOR_WEIGHT, Double.toString(settings.priorWeight()));
    texts.put(SMOOTHING, Double.toString(settings.smoothing()));
    texts.put(SHRINKAGE, Double.toString(settings.shrinkage()));
    return texts;
  }
}
