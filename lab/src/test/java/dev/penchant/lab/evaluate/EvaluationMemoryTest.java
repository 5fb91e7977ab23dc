package dev.penchant.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.modeling.cost.EvaluationShape;
import dev.penchant.modeling.cost.MeasuredModel;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ModelArrays;
import dev.penchant.modeling.cost.ShopSize;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationMemoryTest {
  @Test
  void what_cannot_fit_is_refused_with_what_it_needs_and_how_to_give_it() {
    MemoryCost cost =
        MemoryCost.ofEvaluation(
            new ShopSize(1_000, 4_000_000_000L, 1_000),
            List.of(new MeasuredModel("als", ModelArrays.FACTORS, 256)),
            new EvaluationShape(1, 2, 1, 0, 0));

    assertThatThrownBy(() -> MemoryNeed.require("this evaluation", cost, "name fewer --models"))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("takes up to")
        .hasMessageContaining("(als 7,8")
        .hasMessageContaining("Java may use")
        .hasMessageContaining("name fewer --models, or allow more: JAVA_TOOL_OPTIONS=-Xmx");
  }

  @Test
  void every_model_is_as_wide_as_its_search_may_make_it() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    builder.add("u", "i", EventType.PURCHASE, 1, Float.NaN);
    BehaviourDataset log = builder.build();

    assertThat(width("als", log, 1)).isEqualTo(128);
    assertThat(width("als", log, 2)).isEqualTo(256);
    assertThat(width("lda", log, 40)).isEqualTo(160);
    for (String name : KnownModels.names()) {
      if (!name.equals(KnownModels.BLEND)) {
        assertThat(width(name, log, 40)).as(name).isPositive();
      }
    }
  }

  private static int width(String model, BehaviourDataset log, int budget) {
    return KnownModels.measured(model, log, EventStrengths.defaults(), budget).width();
  }
}
