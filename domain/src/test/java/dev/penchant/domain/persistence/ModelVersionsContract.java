package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class ModelVersionsContract extends StoreContract {
  private static final Instant T0 = TestStore.NOW;
  private static final Map<String, Map<String, Double>> METRICS =
      Map.of("als", Map.of("ndcg@10", 0.3125, "hr@10", 0.5), "popularity", Map.of("ndcg@10", 0.1));

  private final ModelVersions versions = store.modelVersions();

  ModelVersionsContract(TestStore store) {
    super(store);
  }

  @Test
  void versions_count_from_one_in_each_shop() {
    assertThat(versions.begin(shop, 11, T0).number()).isEqualTo(1);
    assertThat(versions.begin(shop, 12, T0).number()).isEqualTo(2);
    assertThat(versions.begin(otherShop, 13, T0).number()).isEqualTo(1);
    assertThat(versions.of(shop)).extracting(ModelVersion::number).containsExactly(2L, 1L);
  }

  @Test
  void a_restarted_job_continues_the_version_it_began() {
    ModelVersion begun = versions.begin(shop, 21, T0);
    assertThat(versions.begin(shop, 21, T0.plusSeconds(60))).isEqualTo(begun);
    assertThat(versions.ofJob(shop, 21)).contains(begun);
  }

  @Test
  void a_completed_version_is_ready_with_its_metrics() {
    versions.begin(shop, 31, T0);
    versions.complete(shop, 1, METRICS, "worse than 0", T0.plusSeconds(5));
    ModelVersion version = versions.find(shop, 1).orElseThrow();
    assertThat(version.state()).isEqualTo(ModelState.READY);
    assertThat(version.metrics()).isEqualTo(METRICS);
    assertThat(version.message()).isEqualTo("worse than 0");
    assertThat(version.completedAt()).contains(T0.plusSeconds(5));
  }

  @Test
  void a_metric_that_is_not_a_number_is_left_out() {
    versions.begin(shop, 32, T0);
    versions.complete(shop, 1, Map.of("lda", Map.of("auc", Double.NaN, "hr@10", 1.0)), "", T0);
    assertThat(versions.find(shop, 1).orElseThrow().metrics())
        .isEqualTo(Map.of("lda", Map.of("hr@10", 1.0)));
  }

  @Test
  void a_failed_version_says_why_and_cannot_be_activated() {
    versions.begin(shop, 41, T0);
    versions.fail(shop, 1, "no events", T0.plusSeconds(1));
    assertThat(versions.find(shop, 1).orElseThrow().state()).isEqualTo(ModelState.FAILED);
    assertThatThrownBy(() -> versions.activate(shop, 1, T0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FAILED");
  }

  @Test
  void a_stopped_version_says_so_and_is_in_training_again_once_its_job_goes_on() {
    ModelVersion begun = versions.begin(shop, 42, T0);
    versions.stop(shop, 1, "stopped on request", T0.plusSeconds(1));
    ModelVersion stopped = versions.find(shop, 1).orElseThrow();
    assertThat(stopped.state()).isEqualTo(ModelState.STOPPED);
    assertThat(stopped.message()).isEqualTo("stopped on request");
    assertThat(stopped.completedAt()).contains(T0.plusSeconds(1));
    assertThat(versions.begin(shop, 42, T0.plusSeconds(9))).isEqualTo(begun);
  }

  @Test
  void activating_one_retires_the_other() {
    ready(1, 51);
    ready(2, 52);
    versions.activate(shop, 1, T0.plusSeconds(1));
    versions.activate(shop, 2, T0.plusSeconds(2));
    assertThat(versions.active(shop)).map(ModelVersion::number).contains(2L);
    assertThat(versions.find(shop, 1).orElseThrow().state()).isEqualTo(ModelState.READY);

    versions.activate(shop, 1, T0.plusSeconds(3));
    versions.activate(shop, 1, T0.plusSeconds(4));
    ModelVersion back = versions.active(shop).orElseThrow();
    assertThat(back.number()).isEqualTo(1);
    assertThat(back.promotedAt()).contains(T0.plusSeconds(3));
  }

  @Test
  void nothing_is_active_before_the_first_promotion_or_after_a_rollback() {
    ready(1, 61);
    assertThat(versions.active(shop)).isEmpty();
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      versions.activate(shop, 1, T0);
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    assertThat(versions.active(shop)).isEmpty();
  }

  @Test
  void another_shop_sees_nothing() {
    ready(1, 71);
    versions.activate(shop, 1, T0);
    assertThat(versions.find(otherShop, 1)).isEmpty();
    assertThat(versions.ofJob(otherShop, 71)).isEmpty();
    assertThat(versions.of(otherShop)).isEmpty();
    assertThat(versions.active(otherShop)).isEmpty();
    assertThatThrownBy(() -> versions.activate(otherShop, 1, T0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no model version 1");
    assertThatThrownBy(() -> versions.fail(otherShop, 1, "", T0))
        .isInstanceOf(IllegalStateException.class);
    assertThat(versions.active(shop)).isPresent();
  }

  private void ready(long number, long jobId) {
    assertThat(versions.begin(shop, jobId, T0).number()).isEqualTo(number);
    versions.complete(shop, number, METRICS, "", T0);
  }
}
