package dev.penchant.modeling.search;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.LogTraits;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings by which every model's memory fades and counts. Half-lives are fractions of the
 * log's span, so that a week of page views and a year of invoices are searched alike.
 */
public final class HistoryDimensions {
  /** Half-life of an event's weight in the user's history, in the unit of the times. */
  public static final String HALF_LIFE = "historyHalfLife";

  /** Decay for each later step of the user's history. */
  public static final String STEP_DECAY = "historyStepDecay";

  /** By which power of their number an item's events of one visit count together. */
  private static final String REPETITION = "historyRepetition";

  /** How far the types of events differ, as a power of the shop's weights. */
  private static final String TYPE_CONTRAST = "historyTypeContrast";

  /** Half-life of an event's weight in training, in the unit of the times. */
  private static final String TRAINING_HALF_LIFE = "trainingHalfLife";

  private static final double USUAL_STEP_DECAY = 0.8;

  private static final double[] SPAN_FRACTIONS = {1, 0.5, 0.25, 0.125, 0.06, 0.03, 0.015};

  private HistoryDimensions() {}

  /** How the asked user's history fades: by steps, and by age where the log has times. */
  public static List<Dimension> of(BehaviourDataset dataset) {
    return of(dataset, USUAL_STEP_DECAY);
  }

  /** The same with another step decay to begin with, one of those that are tried. */
  public static List<Dimension> of(BehaviourDataset dataset, double stepDecay) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(
        Dimension.asking(
            STEP_DECAY, stepDecay, 1.0, 0.97, 0.93, 0.87, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3));
    dimensions.add(new Dimension(HALF_LIFE, halfLives(dataset), Double.POSITIVE_INFINITY, false));
    return dimensions;
  }

  /**
   * The usual ones and, where the log holds enough of either, how repetition within a visit and the
   * types of events count. For models that add up what a history says of each item: factors gained
   * nothing by either, and every setting more leaves fewer tries for the others.
   */
  public static List<Dimension> ofCounts(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>(of(dataset));
    LogTraits traits = LogTraits.of(dataset);
    if (traits.repeats()) {
      dimensions.add(Dimension.asking(REPETITION, 1.0, 1.0, 0.75, 0.5, 0.25, 0.0));
    }
    if (traits.types()) {
      dimensions.add(Dimension.asking(TYPE_CONTRAST, 1.0, 1.0, 0.75, 0.5, 0.25, 0.0));
    }
    return dimensions;
  }

  /**
   * Half-lives worth trying: none, and fractions of the span; only none where the log has no times.
   */
  public static List<Double> halfLives(BehaviourDataset dataset) {
    List<Double> halfLives = new ArrayList<>();
    halfLives.add(Double.POSITIVE_INFINITY);
    double span = dataset.timeSpan();
    if (dataset.timed() && span > 0) {
      for (double fraction : SPAN_FRACTIONS) {
        halfLives.add((double) Math.round(fraction * span));
      }
    }
    return halfLives;
  }

  /** How what a model is trained on fades by age. */
  public static Dimension ofTraining(BehaviourDataset dataset) {
    return new Dimension(TRAINING_HALF_LIFE, halfLives(dataset), Double.POSITIVE_INFINITY, true);
  }

  /** The half-life of {@link #ofTraining}. */
  public static double trainingHalfLife(ModelSettings settings) {
    return settings.get(TRAINING_HALF_LIFE);
  }

  /** Users × items to train on, faded by the half-life of {@link #ofTraining}. */
  public static InteractionMatrix interactions(
      BehaviourDataset dataset, EventStrengths strengths, ModelSettings settings) {
    return dataset.interactions(strengths, trainingHalfLife(settings), dataset.lastTime());
  }

  /** The decay these settings say. */
  public static HistoryDecay decay(EventStrengths strengths, ModelSettings settings) {
    return new HistoryDecay(
        strengths.tempered(typeContrast(settings)),
        settings.get(HALF_LIFE),
        settings.get(STEP_DECAY),
        repetition(settings));
  }

  /** The repetition of a {@link HistoryDecay}; 1 where it was not asked. */
  public static double repetition(ModelSettings settings) {
    return settings.values().getOrDefault(REPETITION, 1.0);
  }

  /** The contrast of {@link EventStrengths#tempered}; 1 where it was not asked. */
  public static double typeContrast(ModelSettings settings) {
    return settings.values().getOrDefault(TYPE_CONTRAST, 1.0);
  }
}
