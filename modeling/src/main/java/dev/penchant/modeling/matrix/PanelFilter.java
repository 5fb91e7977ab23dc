package dev.penchant.modeling.matrix;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What the scores of the places of {@link ItemPanels} begin with: 0 for an item that may be
 * returned, −∞ for another, which no threshold lets pass. Made once for a search, so that an item's
 * bit is looked up once and not once per user. Immutable.
 */
final class PanelFilter {
  private final float[] start;
  private final boolean same;

  private PanelFilter(float[] start, boolean same) {
    this.start = start;
    this.same = same;
  }

  static PanelFilter none(ItemPanels panels) {
    return new PanelFilter(new float[panels.panelItems], true);
  }

  static PanelFilter of(ItemPanels panels, BitSet allowed) {
    int width = panels.panelItems;
    float[] start = new float[(panels.itemCount + width - 1) / width * width];
    Arrays.fill(start, Float.NEGATIVE_INFINITY);
    for (int place = 0; place < panels.itemCount; place++) {
      if (allowed.get(panels.item(place))) {
        start[place] = 0;
      }
    }
    return new PanelFilter(start, false);
  }

  float[] start() {
    return start;
  }

  /** Where the values of the panel that begins with this place begin. */
  int offset(int firstPlace) {
    return same ? 0 : firstPlace;
  }
}
