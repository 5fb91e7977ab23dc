package dev.penchant.ingestion.batch;

import dev.penchant.ingestion.SimulationSettings;
import dev.penchant.ingestion.simulation.CourseMix;
import dev.penchant.ingestion.simulation.SimulatedShop;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters that the simulation was started with. */
final class JobParameters {
  private JobParameters() {}

  static Properties of(JobContext context) {
    return BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
  }

  static SimulatedShop simulatedShop(Properties parameters) {
    Map<String, String> settings =
        parameters.stringPropertyNames().stream()
            .collect(Collectors.toMap(Function.identity(), parameters::getProperty));
    return new SimulatedShop(
        SimulationSettings.fromParameters(settings),
        CourseMix.plain(),
        Instant.parse(parameters.getProperty("end")));
  }
}
