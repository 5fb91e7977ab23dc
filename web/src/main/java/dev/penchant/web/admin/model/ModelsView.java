package dev.penchant.web.admin.model;

import dev.penchant.domain.batch.JobAlreadyRunning;
import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.modeling.PromoteModel;
import dev.penchant.modeling.Provenance;
import dev.penchant.modeling.TraceModel;
import dev.penchant.modeling.TrainModels;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.primefaces.PrimeFaces;

/** The models of a shop: training, versions, metrics, promotion. */
@Named
@ViewScoped
public class ModelsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentShop shop;
  @Inject private ModelVersions versions;
  @Inject private JobRuns jobs;
  @Inject private EventLog log;
  @Inject private TrainModels trainModels;
  @Inject private PromoteModel promoteModel;
  @Inject private JobControl jobControl;
  @Inject private ExploreInterests exploreInterests;
  @Inject private ForeseeSales foreseeSales;
  @Inject private TraceModel traceModel;
  @Inject private Formats format;
  @Inject private Notices notices;

  /** Number of the version whose metrics are shown; 0 for the one that is served. */
  private long shown;

  private transient List<ModelVersion> known;
  private transient Optional<JobRun> training;
  private transient Optional<Provenance> origin;

  /** All versions, newest first. */
  public List<ModelVersion> getVersions() {
    if (known == null) {
      known = versions.of(shop.id());
    }
    return known;
  }

  /** The training that runs now. */
  public Optional<JobRun> getTraining() {
    if (training == null) {
      training = jobs.running(shop.id(), JobKind.TRAINING);
    }
    return training;
  }

  public boolean isTrainable() {
    return getTraining().isEmpty() && log.count(shop.id()) > 0;
  }

  /** The version whose metrics are shown: the chosen one, else the active, else the newest. */
  public Optional<ModelVersion> getShown() {
    return getVersions().stream()
        .filter(version -> version.number() == shown)
        .findFirst()
        .or(() -> with(ModelState.ACTIVE))
        .or(() -> with(ModelState.READY));
  }

  /** Where the version that is shown comes from; empty if its files are gone. */
  public Optional<Provenance> getOrigin() {
    if (origin == null) {
      origin = getShown().flatMap(version -> traceModel.provenance(shop.id(), version.number()));
    }
    return origin;
  }

  public MetricTable getAllItems() {
    return MetricTable.ofAllItems(getShown().orElseThrow());
  }

  public MetricTable getNewItems() {
    return MetricTable.ofNewItems(getShown().orElseThrow());
  }

  public MetricTable getForecasts() {
    return MetricTable.ofForecasts(
        getShown().orElseThrow(), ifActive(exploreInterests.forecastMethod(shop.id())));
  }

  public MetricTable getSalesOfItems() {
    return MetricTable.ofSalesOfItems(
        getShown().orElseThrow(),
        ifActive(
            foreseeSales.bestSelling(shop.id(), 1).stream()
                .flatMap(item -> foreseeSales.ofItem(shop.id(), item).stream())
                .map(SalesOutlook::method)
                .findFirst()));
  }

  public MetricTable getSalesOfTopics() {
    return MetricTable.ofSalesOfTopics(
        getShown().orElseThrow(),
        ifActive(
            foreseeSales.ofTopics(shop.id()).values().stream()
                .map(SalesOutlook::method)
                .findFirst()));
  }

  /** What the model in service does tells nothing of another version. */
  private Optional<String> ifActive(Optional<String> method) {
    return getShown().filter(version -> version.state() == ModelState.ACTIVE).flatMap(at -> method);
  }

  /** The leading metric of the model that is served, for people. */
  public String leading(ModelVersion version) {
    OptionalDouble value = MetricTable.leading(version);
    return value.isPresent() ? format.decimal(value.getAsDouble(), 4) : "–";
  }

  public void show(long number) {
    shown = number;
    origin = null;
  }

  public void train() {
    try {
      trainModels.start(shop.id());
      notices.done("models.train.started");
    } catch (JobAlreadyRunning running) {
      notices.refused("models.train.running");
    }
    refresh();
  }

  public void stopTraining() {
    getTraining().ifPresent(job -> jobControl.stop(shop.id(), job.id()));
    notices.done("jobs.stopping");
    refresh();
  }

  /** Makes a version the one that is served, a newer one or an older one again. */
  public void promote(long number) {
    try {
      promoteModel.promote(shop.id(), number);
      notices.done("models.promote.done", number);
    } catch (RuntimeException refused) {
      notices.refusedBecause("models.promote.refused", refused);
    }
    shown = 0;
    refresh();
  }

  /** Reads the running training anew; once it has ended, the page shows what came of it. */
  public void follow() {
    refresh();
    if (getTraining().isEmpty()) {
      PrimeFaces.current().ajax().update("models");
    }
  }

  private void refresh() {
    known = null;
    training = null;
    origin = null;
  }

  /** Whether promoting the version would go back to an earlier one. */
  public boolean isEarlier(ModelVersion version) {
    return with(ModelState.ACTIVE).filter(active -> active.number() > version.number()).isPresent();
  }

  private Optional<ModelVersion> with(ModelState state) {
    return getVersions().stream().filter(version -> version.state() == state).findFirst();
  }
}
