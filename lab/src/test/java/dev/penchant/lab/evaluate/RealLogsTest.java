package dev.penchant.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.LogFormat;
import dev.penchant.lab.log.LogReading;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.search.SearchMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Floors on real logs, a little below what independent implementations reach with the same
 * protocol; the logs lie beside the project and the test is skipped where they are absent.
 */
class RealLogsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void online_retail_by_timeline_with_repeats() {
    EvaluationReport report =
        evaluate(
            "online-retail.csv.gz",
            LogFormat.ONLINE_RETAIL,
            "timeline:2011-11-01,2011-11-16,2011-12-10",
            SeenItems.KEPT,
            List.of("popularity", "own-frequency", "blend"));

    assertThat(report.caseCount()).isEqualTo(1_207);
    assertThat(report.metric("popularity", "ndcg@10")).isBetween(0.07, 0.09);
    assertThat(report.metric("own-frequency", "ndcg@10")).isGreaterThan(0.33);
    assertThat(report.metric("blend", "ndcg@10")).isGreaterThan(0.33);
  }

  @Test
  void amazon_beauty_by_leave_one_out() {
    EvaluationReport report =
        evaluate(
            "amazon-beauty-sequences.txt.gz",
            LogFormat.SEQUENCES,
            "leave-one-out",
            SeenItems.EXCLUDED,
            List.of("popularity", "ordered-neighbour"));

    assertThat(report.caseCount()).isEqualTo(22_363);
    assertThat(report.metric("popularity", "hr@10")).isLessThan(0.02);
    assertThat(report.metric("ordered-neighbour", "hr@10")).isGreaterThan(0.08);
  }

  private static EvaluationReport evaluate(
      String file, LogFormat format, String split, SeenItems seenItems, List<String> models) {
    BehaviourLog log = LogReading.read(existing(file), format, CLOCK);
    EventStrengths strengths = EventStrengths.defaults().scaledTo(log.dataset());
    SplitChoice choice = SplitChoice.parse(split);
    EvaluationSplit cut = choice.apply(log.dataset(), strengths, format.zone());
    EvaluationPlan plan =
        new EvaluationPlan(
            models,
            new EvaluationSettings(List.of(10), seenItems, 2, 1),
            choice.refitsByDefault(),
            4,
            "ndcg@10",
            Integer.MAX_VALUE,
            format.zone(),
            false,
            false,
            !choice.byTime());
    return new ModelEvaluation(
            plan,
            log.dataset(),
            cut,
            Optional.empty(),
            strengths,
            SearchMemory.ofThisProcess(),
            Progress.none())
        .run()
        .report();
  }

  private static Path existing(String name) {
    Optional<Path> file =
        Stream.of(
                System.getProperty("penchant.data"),
                System.getenv("PENCHANT_DATA"),
                "../shared/data",
                "../../shared/data")
            .filter(folder -> folder != null && !folder.isBlank())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isReadable)
            .findFirst();
    assumeThat(file)
        .as("%s is not beside the project; set PENCHANT_DATA to the folder that holds it", name)
        .isPresent();
    return file.orElseThrow();
  }
}
