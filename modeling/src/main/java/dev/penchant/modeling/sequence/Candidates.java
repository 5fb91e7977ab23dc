package dev.penchant.modeling.sequence;

/**
 * Items that stand for the whole catalog in one step's softmax: the step's targets and some drawn
 * by chance.
 *
 * @param items distinct indexes
 * @param inclusion by candidate, the probability with which it is one, above 0, at most 1
 * @param targetColumns by place, where among the candidates its target is
 */
record Candidates(int[] items, float[] inclusion, int[] targetColumns) {

  /** What is added to a candidate's score so that it stands for those like it. */
  float[] offsets() {
    float[] offsets = new float[inclusion.length];
    for (int candidate = 0; candidate < offsets.length; candidate++) {
      offsets[candidate] = (float) -Math.log(inclusion[candidate]);
    }
    return offsets;
  }

  /** By place, how probable it was that its target is a candidate. */
  float[] targetInclusion() {
    float[] chances = new float[targetColumns.length];
    for (int place = 0; place < chances.length; place++) {
      chances[place] = inclusion[targetColumns[place]];
    }
    return chances;
  }
}
