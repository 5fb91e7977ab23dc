package dev.penchant.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.deep.EngineChoice;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownModelsTest {
  @Test
  void the_engine_is_chosen_by_the_environment() {
    assertThat(KnownModels.engine(Map.of())).isEqualTo(EngineChoice.AUTO);
    assertThat(KnownModels.engine(Map.of("PENCHANT_DEEP_ENGINE", "mxnet")))
        .isEqualTo(EngineChoice.MXNET);
    assertThatThrownBy(() -> KnownModels.engine(Map.of("PENCHANT_DEEP_ENGINE", "foo")))
        .hasMessageContaining("must be auto, pytorch or mxnet");
  }
}
