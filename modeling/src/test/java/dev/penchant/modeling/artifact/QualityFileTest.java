package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.quality.QualityEstimate;
import dev.penchant.modeling.quality.QualityTable;
import dev.penchant.modeling.quality.ShopQuality;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityFileTest {
  @TempDir Path folder;

  @Test
  void what_was_written_is_read() throws IOException {
    QualityTable repurchases =
        new QualityTable(
            0.25,
            8,
            new int[] {0, 4},
            new float[] {0, 0.5f},
            new float[] {0, 0.375f},
            new float[] {0, 0.125f},
            new float[] {0, 0.625f});

    ShopQuality read =
        QualityFile.read(
            folder,
            QualityFile.write(
                folder,
                new ShopQuality(Optional.empty(), Optional.of(repurchases), Duration.ofDays(30))));

    assertThat(read.window()).isEqualTo(Duration.ofDays(30));
    assertThat(read.ratings()).isEmpty();
    QualityTable table = read.repurchases().orElseThrow();
    assertThat(table.shopMean()).isEqualTo(0.25);
    assertThat(table.strength()).isEqualTo(8);
    assertThat(table.of(0)).isEmpty();
    assertThat(table.of(1)).contains(new QualityEstimate(4, 0.5, 0.375, 0.125, 0.625));
  }
}
