package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.QualityFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.quality.QualityTable;
import dev.penchant.modeling.quality.ShopQuality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Learns how good items are from ratings and re-purchases. */
final class QualityStep implements TrainingStep {
  static final String NAME = "quality";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    progress.report(0.1, "quality of items");
    ShopQuality quality = ShopQuality.of(dataset);
    progress.checkStop();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("quality.window", quality.window().toString());
    tell(facts, "quality.ratings", quality.ratings());
    tell(facts, "quality.repurchases", quality.repurchases());
    return new Result(
        Map.of(QualityFile.NAME, QualityFile.write(folder, quality)),
        facts,
        "Quality of items from %,d ratings and %,d buyers with time to buy again"
            .formatted(observations(quality.ratings()), observations(quality.repurchases())));
  }

  private static void tell(Map<String, String> facts, String name, Optional<QualityTable> known) {
    known.ifPresent(
        table -> {
          facts.put(name + ".mean", String.format(Locale.ROOT, "%.4f", table.shopMean()));
          facts.put(name + ".strength", String.format(Locale.ROOT, "%.2f", table.strength()));
        });
  }

  private static long observations(Optional<QualityTable> table) {
    return table.map(QualityTable::observations).orElse(0L);
  }
}
