package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ForecastReport;
import dev.penchant.modeling.evaluation.Interval;
import dev.penchant.modeling.evolution.ForecastProtocol.Measured;
import dev.penchant.modeling.evolution.ForecastProtocol.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which forecast a shop's own past speaks for, by {@link ForecastProtocol}. The naive
 * forecast is the one that foretold the validation period best; the net is shown instead only if
 * its gain over that one in the test period is beyond chance: the 95% interval over users of the
 * difference in log-likelihood lies above 0.
 */
public final class ForecastSelection {
  private static final int LEAST_CASES = 30;
  private static final int LEAST_TEST_PERIOD = 2;

  private ForecastSelection() {}

  /**
   * What the selection found.
   *
   * @param settings of the naive forecasts
   * @param corrected whether topics corrected for drift foretold better
   * @param epochs for which the net was trained, 0 if there was none to train
   */
  public record Choice(
      ForecastReport report, ForecastSettings settings, boolean corrected, int epochs) {}

  /**
   * Measures and chooses.
   *
   * @param seed of the bootstrap
   */
  public static Choice choose(
      PeriodDocuments documents, ForecastProtocol protocol, long seed, Progress progress) {
    int test = documents.lastFullPeriod();
    if (test < LEAST_TEST_PERIOD) {
      return unmeasured("The log covers no three full periods: fold-in of the history is used", 0);
    }
    for (int period = test - 1; period <= test; period++) {
      int users = ForecastCases.of(documents, period).size();
      if (users < LEAST_CASES) {
        return unmeasured(
            "Too few users came back to hold out a period: fold-in of the history is used", users);
      }
    }
    return choice(protocol.measure(progress), seed);
  }

  private static Choice unmeasured(String message, int users) {
    return new Choice(
        new ForecastReport(Map.of(), Map.of(), ForecastMethod.FOLD_IN, users, 0, message),
        ForecastSettings.defaults(),
        false,
        0);
  }

  private static Choice choice(Outcome outcome, long seed) {
    Measured naive = outcome.best(true).orElseThrow();
    Optional<Measured> net =
        outcome.measured().stream()
            .filter(each -> !each.isNaive() && each.corrected() == naive.corrected())
            .findFirst();
    ForecastMethod winner = naive.method().orElseThrow();
    String message = "%s foretold best".formatted(winner.label());
    if (net.isPresent()) {
      Interval gain = net.get().test().gainOver(naive.test(), seed);
      boolean wins = gain.low() > 0;
      message = message(winner, gain);
      winner = wins ? ForecastMethod.LSTM : winner;
    }
    return new Choice(
        new ForecastReport(
            perplexities(outcome.measured(), false),
            perplexities(outcome.measured(), true),
            winner,
            outcome.cases().size(),
            outcome.cases().eventCount(),
            message),
        outcome.settings(),
        naive.corrected(),
        naive.corrected() ? outcome.correctedEpochs() : outcome.epochs());
  }

  private static String message(ForecastMethod naive, Interval gain) {
    if (gain.low() > 0) {
      return String.format(
          Locale.ROOT,
          "The net beat %s by %.3f to %.3f nats an event",
          naive.label(),
          gain.low(),
          gain.high());
    }
    if (gain.high() < 0) {
      return String.format(
          Locale.ROOT,
          "%s is shown: the net was worse by %.3f to %.3f nats an event",
          naive.label(),
          -gain.high(),
          -gain.low());
    }
    return String.format(
        Locale.ROOT,
        "%s is shown: whether the net is better is open (from %.3f nats an event worse to %.3f better)",
        naive.label(),
        -gain.low(),
        gain.high());
  }

  private static Map<ForecastMethod, Double> perplexities(
      List<Measured> measured, boolean corrected) {
    Map<ForecastMethod, Double> perplexities = new EnumMap<>(ForecastMethod.class);
    measured.stream()
        .filter(each -> each.corrected() == corrected)
        .forEach(
            each ->
                each.method()
                    .ifPresent(method -> perplexities.put(method, each.test().perplexity())));
    return perplexities;
  }
}
