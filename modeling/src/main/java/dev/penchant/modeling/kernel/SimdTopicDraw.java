package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

/**
 * A draw from unnormalized probabilities, all topics weighed. The sums run lane by lane: after the
 * last vector each lane holds the mass of its topics (lane, lane + LANES, …). The drawn mass first
 * finds its lane among those, then its topic among the sums that lane had on the way. So nothing is
 * added across lanes but those last sums, and weighing K topics takes K / LANES steps of eight
 * instructions: up to some hundred topics that is less than the bookkeeping of sparse sampling.
 *
 * <p>Nothing branches on what is drawn. A draw is chance, so a processor that guesses where a
 * branch goes is wrong most times, and each time throws away the tokens that it had begun ahead;
 * both searches count what lies below instead.
 */
final class SimdTopicDraw {
  /** As many as there can be topics. */
  private static final int LONGEST = 4096;

  /** A single 1 among zeros: read so that it falls on a topic, it picks that topic's lane. */
  private static final float[] ONE_AT_LONGEST = new float[2 * LONGEST + LANES];

  static {
    ONE_AT_LONGEST[LONGEST] = 1;
  }

  private static final VectorShuffle<Float> DOWN_1 = down(1);
  private static final VectorShuffle<Float> DOWN_2 = down(2);
  private static final VectorShuffle<Float> DOWN_4 = down(4);
  private static final VectorShuffle<Float> DOWN_8 = down(8);
  private static final FloatVector FROM_1 = from(1);
  private static final FloatVector FROM_2 = from(2);
  private static final FloatVector FROM_4 = from(4);
  private static final FloatVector FROM_8 = from(8);

  private SimdTopicDraw() {}

  private static VectorShuffle<Float> down(int distance) {
    return VectorShuffle.fromOp(SPECIES, lane -> Math.max(0, lane - distance));
  }

  /** 1 from that lane on, 0 before it. */
  private static FloatVector from(int first) {
    float[] ones = new float[LANES];
    for (int lane = first; lane < LANES; lane++) {
      ones[lane] = 1;
    }
    return load(ones, 0);
  }

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
      mass = load(ONE_AT_LONGEST, LONGEST - own + topic).mul(ownChange).add(weight).add(mass);
      mass.intoArray(cumulative, topic);
    }
    return find(mass, cumulative, stride, uniform);
  }

  private static int find(FloatVector mass, float[] cumulative, int stride, float uniform) {
    FloatVector sums = lanesSummed(mass);
    // so that each lane's sum stands one place after those of the lanes below it
    cumulative[stride] = 0;
    sums.intoArray(cumulative, stride + 1);
    float drawn = uniform * cumulative[stride + LANES];
    int lane = sums.compare(VectorOperators.LE, drawn).trueCount();
    float rest = drawn - cumulative[stride + lane];
    int topic = lane;
    for (int next = lane; next < stride; next += LANES) {
      topic += LANES * (1 - signBit(rest - cumulative[next]));
    }
    // rounding: the rest may miss the mass of its lane, or the lane one that has any
    return Math.max(0, rest) < cumulative[stride - LANES + lane] ? topic : 0;
  }

  private static int signBit(float value) {
    return Float.floatToRawIntBits(value) >>> 31;
  }

  /** In each lane the sum of all lanes up to it: by doubling, four steps for sixteen lanes. */
  private static FloatVector lanesSummed(FloatVector vector) {
    FloatVector sums = vector.rearrange(DOWN_1).fma(FROM_1, vector);
    sums = sums.rearrange(DOWN_2).fma(FROM_2, sums);
    if (LANES > 4) {
      sums = sums.rearrange(DOWN_4).fma(FROM_4, sums);
    }
    if (LANES > 8) {
      sums = sums.rearrange(DOWN_8).fma(FROM_8, sums);
    }
    return sums;
  }
}
