package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;

import jdk.incubator.vector.FloatVector;

/**
 * A draw from unnormalized probabilities, all topics weighed. The sums run lane by lane: after the
 * last vector each lane holds the mass of its topics (lane, lane + LANES, …). The drawn mass first
 * finds its lane among those few, then its topic among the sums that lane had on the way. So
 * nothing is added across lanes but those last sums, and weighing K topics takes K / LANES steps of
 * six instructions: up to some hundred topics that is less than the bookkeeping of sparse sampling.
 */
final class SimdTopicDraw {
  private static final int GROUP = 4;

  private SimdTopicDraw() {}

  static int draw(
      float[] documentTopics,
      float[] itemTopics,
      int offset,
      float[] inverseTotals,
      float beta,
      int own,
      float ownChange,
      float uniform,
      float[] cumulative,
      int stride) {
    FloatVector mass = FloatVector.zero(SPECIES);
    for (int topic = 0; topic < stride; topic += LANES) {
      FloatVector weight =
          load(documentTopics, topic)
              .mul(load(inverseTotals, topic))
              .mul(load(itemTopics, offset + topic).add(beta));
      mass = mass.add(weight);
      mass.intoArray(cumulative, topic);
    }
    for (int topic = own; topic < stride; topic += LANES) {
      cumulative[topic] += ownChange;
    }
    return find(cumulative, stride, uniform);
  }

  /** Sums of four lanes each are independent of each other, so they do not wait in line. */
  private static int find(float[] cumulative, int stride, float uniform) {
    int lanes = stride - LANES;
    float total = 0;
    for (int group = lanes; group < stride; group += GROUP) {
      total += groupMass(cumulative, group);
    }
    float rest = uniform * total;
    int lane = lanes;
    for (; lane < stride - GROUP; lane += GROUP) {
      float mass = groupMass(cumulative, lane);
      if (rest < mass) {
        break;
      }
      rest -= mass;
    }
    for (int last = lane + GROUP - 1; lane < last; lane++) {
      if (rest < cumulative[lane]) {
        break;
      }
      rest -= cumulative[lane];
    }
    for (int topic = lane - lanes; topic < stride; topic += LANES) {
      if (rest < cumulative[topic]) {
        return topic;
      }
    }
    return 0; // rounding: the rest reached the mass of the last lane
  }

  private static float groupMass(float[] cumulative, int group) {
    return (cumulative[group] + cumulative[group + 1])
        + (cumulative[group + 2] + cumulative[group + 3]);
  }
}
