package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.NextItemFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.Logs;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.sequence.NextItemModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextItemSignalTest {
  private static final BehaviourDataset SHOP = Logs.walks(420, 30, 12, 11);
  private static final EventStrengths STRENGTHS = EventStrengths.defaults();

  @TempDir private Path folder;

  @Test
  void a_net_is_tried_trained_again_and_kept_in_a_file() throws IOException {
    NextItemSignal signal = signal(DeepEngine.of(EngineChoice.PYTORCH));
    NextItemModel trial = signal.tried(SHOP, Progress.none()).orElseThrow();
    NextItemModel again = signal.again(SHOP, trial, Progress.none());
    FileStamp stamp = NextItemFile.write(folder, again);
    NextItemModel read = NextItemFile.read(folder, stamp);

    assertThat(read.hyperparameters()).isEqualTo(trial.hyperparameters());
    assertThat(read.epochs()).isEqualTo(trial.epochs());
    assertThat(scores(read)).containsExactly(scores(again));
    assertThat(signal.toTexts(SHOP, Optional.of(trial), true))
        .containsEntry("nextItem.used", "true")
        .containsEntry("nextItem.cell", "gru")
        .hasEntrySatisfying("nextItem.engine", name -> assertThat(name).startsWith("PyTorch"));
  }

  @Test
  void without_an_engine_the_report_says_so() {
    NextItemSignal signal = signal(Optional.empty());

    assertThat(signal.tried(SHOP, Progress.none())).isEmpty();
    assertThat(signal.toTexts(SHOP, Optional.empty(), false))
        .isEqualTo(
            Map.of("nextItem.used", "false", "nextItem.note", "no deep-learning engine is there"));
  }

  @Test
  void a_small_shop_is_left_alone() {
    BehaviourDataset small = Logs.walks(20, 30, 12, 11);
    NextItemSignal signal = signal(DeepEngine.of(EngineChoice.PYTORCH));

    assertThat(signal.tried(small, Progress.none())).isEmpty();
    assertThat(signal.toTexts(small, Optional.empty(), false).get("nextItem.note"))
        .contains("too small");
  }

  @Test
  void a_catalog_larger_than_what_it_learns_from_is_left_alone() {
    BehaviourDataset wide = Logs.walks(1_000, 40_000, 60, 11);
    NextItemSignal signal = signal(DeepEngine.of(EngineChoice.PYTORCH));

    assertThat(signal.tried(wide, Progress.none())).isEmpty();
    assertThat(signal.toTexts(wide, Optional.empty(), false).get("nextItem.note"))
        .contains("more items");
  }

  private static NextItemSignal signal(Optional<DeepEngine> engine) {
    return new NextItemSignal(engine, STRENGTHS, 5);
  }

  private static float[] scores(NextItemModel model) {
    float[] scores = new float[model.itemCount()];
    model.score(new int[] {3, 4, 5}, scores);
    return scores;
  }
}
