package dev.penchant.modeling.matrix;

/**
 * Where the numbers of a panel stand: {@code width} first factors, one of each item, then as many
 * second ones, and so on.
 *
 * @param rank factors of an item
 * @param width items of a panel
 */
record PanelShape(int rank, int width) {

  /** Floats that so many items take, the last panel filled up. */
  int length(int items) {
    return Math.multiplyExact((items + width - 1) / width * width, rank);
  }

  /** Where the panel begins whose first item stands at this place. */
  int offset(int firstPlace) {
    return firstPlace * rank;
  }

  /** Where the item's first factor is; the others follow at distances of {@code width}. */
  int start(int place) {
    return offset(place / width * width) + place % width;
  }
}
