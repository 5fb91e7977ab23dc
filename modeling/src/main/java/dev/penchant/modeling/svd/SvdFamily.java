package dev.penchant.modeling.svd;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * PureSVD (Cremonesi, Koren, Turrin, "Performance of recommender algorithms on top-N recommendation
 * tasks", RecSys 2010) asked with a fading history; the columns are scaled by a power of the item's
 * frequency first (Nikolakopoulos et al., "EigenRec", 2019), which the paper does not do.
 */
public final class SvdFamily implements ModelFamily<ScaledSvd> {
  private static final String RANK = "rank";
  private static final String DAMPING = "frequencyDamping";

  private final EventStrengths strengths;

  public SvdFamily(EventStrengths strengths) {
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "svd";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(Dimension.core(RANK, 128.0, 16.0, 32.0, 64.0, 128.0, 200.0));
    dimensions.addAll(HistoryDimensions.of(dataset, 0.6));
    dimensions.add(Dimension.core(DAMPING, 0.4, 0.0, 0.2, 0.4, 0.6, 0.8));
    dimensions.add(HistoryDimensions.ofTraining(dataset));
    return dimensions;
  }

  @Override
  public ScaledSvd train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    InteractionMatrix matrix = HistoryDimensions.interactions(dataset, strengths, settings);
    float[] scales = scales(matrix, settings.get(DAMPING));
    return new ScaledSvd(
        RandomizedSvd.train(scaled(matrix, scales), settings.whole(RANK), seed, threads, progress),
        scales);
  }

  @Override
  public Recommender recommender(
      ScaledSvd model, BehaviourDataset dataset, ModelSettings settings) {
    return new SvdRecommender(model, HistoryDimensions.decay(strengths, settings));
  }

  private static float[] scales(InteractionMatrix matrix, double damping) {
    int[] counts = new int[matrix.columnCount()];
    for (int position = 0; position < matrix.interactionCount(); position++) {
      counts[matrix.column(position)]++;
    }
    float[] scales = new float[counts.length];
    for (int item = 0; item < scales.length; item++) {
      scales[item] = (float) Math.pow(Math.max(1, counts[item]), -damping);
    }
    return scales;
  }

  private static InteractionMatrix scaled(InteractionMatrix matrix, float[] scales) {
    int[] starts = new int[matrix.rowCount() + 1];
    int[] columns = new int[matrix.interactionCount()];
    float[] strengths = new float[columns.length];
    for (int row = 0; row < matrix.rowCount(); row++) {
      starts[row + 1] = matrix.rowEnd(row);
    }
    for (int position = 0; position < columns.length; position++) {
      columns[position] = matrix.column(position);
      strengths[position] = matrix.strength(position) * scales[columns[position]];
    }
    return new InteractionMatrix(matrix.columnCount(), starts, columns, strengths);
  }
}
