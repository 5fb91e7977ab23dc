package dev.penchant.modeling.evolution;

import java.util.Arrays;

/** Finds a user's forecast among those of all rows and steps. Immutable. */
final class SequenceForecasts {
  private final EvolutionSequences sequences;
  private final int[] rowOfUser;

  SequenceForecasts(EvolutionSequences sequences, int userCount) {
    this.sequences = sequences;
    this.rowOfUser = new int[userCount];
    Arrays.fill(rowOfUser, -1);
    for (int row = 0; row < sequences.rowCount(); row++) {
      rowOfUser[sequences.user(row)] = row;
    }
  }

  boolean contains(int user) {
    return rowOfUser[user] >= 0;
  }

  /** For users with a row and periods with a step. */
  ForecastCases.Forecaster of(float[][] forecasts) {
    int topicCount = sequences.topicCount();
    return (user, period) -> {
      int start = sequences.stepOf(period) * topicCount;
      return Arrays.copyOfRange(forecasts[rowOfUser[user]], start, start + topicCount);
    };
  }
}
