package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.simulation.SimulatedShop;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;

/** Adds the simulated shop's items to the catalog; done again it adds nothing. */
@Named
@Dependent
public class SimulatedCatalogStep extends AbstractBatchlet {
  private static final String STEP = "catalog";

  @Inject private JobContext context;

  private final Items items;
  private final JobProgress progress;

  @Inject
  SimulatedCatalogStep(Items items, JobProgress progress) {
    this.items = items;
    this.progress = progress;
  }

  @Override
  public String process() {
    Properties parameters = JobParameters.of(context);
    long jobId = Long.parseLong(parameters.getProperty(JobControl.JOB_ID));
    progress.report(jobId, STEP, 0, "");
    SimulatedShop simulated = JobParameters.simulatedShop(parameters);
    List<Item> catalog =
        simulated.items().stream().map(item -> item.toItem(simulated.end())).toList();
    items.addMissing(new ShopId(parameters.getProperty(JobControl.SHOP)), catalog);
    progress.report(jobId, STEP, 1, "%,d items".formatted(catalog.size()));
    return "COMPLETED";
  }
}
