package dev.penchant.domain.persistence;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.shop.ShopId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;

@Entity
@Table(name = "model_version")
class ModelVersionRow {
  @EmbeddedId private Key key;

  @Column(name = "job_id")
  private long jobId;

  private String state;
  private String message = "";

  @Column(name = "started_at")
  private long startedAt;

  @Column(name = "completed_at")
  private Long completedAt;

  @Column(name = "promoted_at")
  private Long promotedAt;

  @Column(name = "active_in")
  private String activeIn;

  @ElementCollection
  @BatchSize(size = 100)
  @CollectionTable(
      name = "model_metric",
      joinColumns = {@JoinColumn(name = "shop"), @JoinColumn(name = "number")})
  @Column(name = "amount")
  private Map<MetricKey, Double> metrics = new HashMap<>();

  protected ModelVersionRow() {}

  ModelVersionRow(ShopId shop, long number, long jobId, Instant startedAt) {
    this.key = new Key(shop.value(), number);
    this.jobId = jobId;
    this.state = ModelState.TRAINING.name();
    this.startedAt = startedAt.toEpochMilli();
  }

  void complete(Map<String, Map<String, Double>> measured, String message, Instant at) {
    requireTraining();
    state = ModelState.READY.name();
    completedAt = at.toEpochMilli();
    this.message = Texts.cut(message, Texts.MESSAGE);
    metrics.clear();
    measured.forEach(
        (model, values) ->
            values.forEach((metric, value) -> put(new MetricKey(model, metric), value)));
  }

  /** MySQL has no NaN and no infinity: what could not be measured is absent. */
  private void put(MetricKey key, double value) {
    if (Double.isFinite(value)) {
      metrics.put(key, value);
    }
  }

  /** A restarted job goes on with the version it had given up. */
  void resume() {
    if (state() == ModelState.FAILED || state() == ModelState.STOPPED) {
      state = ModelState.TRAINING.name();
      completedAt = null;
      message = "";
    }
  }

  void fail(String message, Instant at) {
    end(ModelState.FAILED, message, at);
  }

  void stop(String message, Instant at) {
    end(ModelState.STOPPED, message, at);
  }

  private void end(ModelState ended, String message, Instant at) {
    requireTraining();
    state = ended.name();
    completedAt = at.toEpochMilli();
    this.message = Texts.cut(message, Texts.MESSAGE);
  }

  void activate(Instant at) {
    if (state() != ModelState.READY) {
      throw new IllegalStateException(
          "Model version %d of shop \"%s\" is %s; only a READY one can be made active"
              .formatted(key.number(), key.shop(), state));
    }
    state = ModelState.ACTIVE.name();
    activeIn = key.shop();
    promotedAt = at.toEpochMilli();
  }

  void retire() {
    state = ModelState.READY.name();
    activeIn = null;
  }

  ModelState state() {
    return ModelState.valueOf(state);
  }

  ModelVersion toModelVersion() {
    Map<String, Map<String, Double>> byModel = new HashMap<>();
    metrics.forEach(
        (metric, value) ->
            byModel
                .computeIfAbsent(metric.model(), model -> new HashMap<>())
                .put(metric.metric(), value));
    return new ModelVersion(
        new ShopId(key.shop()),
        key.number(),
        jobId,
        state(),
        byModel,
        message,
        Instant.ofEpochMilli(startedAt),
        Optional.ofNullable(completedAt).map(Instant::ofEpochMilli),
        Optional.ofNullable(promotedAt).map(Instant::ofEpochMilli));
  }

  private void requireTraining() {
    if (state() != ModelState.TRAINING) {
      throw new IllegalStateException(
          "Model version %d of shop \"%s\" is %s, not in training"
              .formatted(key.number(), key.shop(), state));
    }
  }

  @Embeddable
  record Key(String shop, long number) {}

  @Embeddable
  record MetricKey(String model, String metric) {}
}
