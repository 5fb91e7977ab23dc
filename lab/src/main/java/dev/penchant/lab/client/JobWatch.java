package dev.penchant.lab.client;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.util.Locale;

/** Follows a job of the server and prints a line whenever there is something new to say. */
public final class JobWatch {
  private static final long POLL_MILLIS = 500;
  private static final double WORTH_A_LINE = 0.1;

  private final ServerApi api;
  private final PrintStream out;

  public JobWatch(ServerApi api, PrintStream out) {
    this.api = api;
    this.out = out;
  }

  /**
   * Waits until the job has ended.
   *
   * @return the job as it ended
   * @throws CommandFailed if it did not complete
   */
  public JsonObject follow(long jobId) {
    String lastStep = "";
    double lastFraction = 0;
    while (true) {
      JsonObject job = api.get("jobs/" + jobId);
      JsonArray steps = job.getJsonArray("steps");
      if (!steps.isEmpty()) {
        JsonObject step = steps.getJsonObject(steps.size() - 1);
        String name = step.getString("name");
        double fraction = step.getJsonNumber("fraction").doubleValue();
        if (!name.equals(lastStep) || fraction >= lastFraction + WORTH_A_LINE) {
          out.printf(
              Locale.ROOT,
              "  %-12s %3.0f %%  %s%n",
              name,
              100 * fraction,
              step.getString("message", ""));
          lastStep = name;
          lastFraction = fraction;
        }
      }
      switch (job.getString("state").toUpperCase(Locale.ROOT)) {
        case "RUNNING", "STOPPING" -> pause();
        case "COMPLETED" -> {
          return job;
        }
        default ->
            throw new CommandFailed(
                "Job %d %s: %s"
                    .formatted(
                        jobId,
                        job.getString("state").toLowerCase(Locale.ROOT),
                        job.getString("message", "no reason given")));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted; the job goes on at the server");
    }
  }
}
