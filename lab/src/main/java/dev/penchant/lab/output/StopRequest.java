package dev.penchant.lab.output;

import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.deep.TrainingTurn;
import java.time.Duration;

/** That the whole program was asked to end, as by Ctrl-C. Thread-safe. */
public final class StopRequest {
  /** A batch takes far less; what takes longer must not keep the terminal. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static volatile boolean asked;

  private StopRequest() {}

  /** Lets a signal end trainings on an engine before the program: the engine would crash it. */
  public static void onSignal() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked = true;
                  TrainingTurn.takeForGood(PATIENCE);
                },
                "stop-training"));
  }

  /**
   * For {@link dev.penchant.modeling.Progress#checkStop}.
   *
   * @throws TrainingStopped if the program was asked to end
   */
  public static void check() {
    if (asked) {
      throw new TrainingStopped("stopped");
    }
  }
}
