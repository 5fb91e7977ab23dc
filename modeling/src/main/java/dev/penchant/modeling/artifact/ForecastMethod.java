package dev.penchant.modeling.artifact;

import java.util.Arrays;

/** How a profile of the next period can be foretold from the profiles before it. */
public enum ForecastMethod {
  /** The profile of the last period with events stays as it is. */
  LAST_PERIOD("last-period"),
  /** The mean of the profiles of all observed periods. */
  LONG_RUN_MEAN("long-run-mean"),
  /** The mean of all observed periods, older ones weighing exponentially less. */
  EXPONENTIAL_SMOOTHING("exponential-smoothing"),
  /** The same, mixed with the population's profile: the less is known of a user, the more. */
  SHRUNK_SMOOTHING("shrunk-smoothing"),
  /** Fold-in of the whole history, decayed by age, with the population's profile as the prior. */
  FOLD_IN("fold-in"),
  /** A recurrent net that corrects the best of the others. */
  LSTM("lstm");

  /**
   * Names in provenance the draws from a forecast profile that it is worth, by which its intervals
   * are made; absent where too few users came back to measure it.
   */
  public static final String MASS_FACT = "evolution.forecastMass";

  private final String label;

  ForecastMethod(String label) {
    this.label = label;
  }

  /** The name in reports and files. */
  public String label() {
    return label;
  }

  /** Whether it needs no training of its own: the ones a learned forecast has to beat. */
  public boolean isNaive() {
    return this != LSTM;
  }

  /**
   * The method of this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ForecastMethod ofLabel(String label) {
    return Arrays.stream(values())
        .filter(method -> method.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no forecast method \"" + label + "\""));
  }
}
