package dev.penchant.modeling.matrix;

import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The panels of the allowed items alone, so that a search scores no other. A block is copied when a
 * search first comes to it, and kept for the searches of the other users: most end after a few
 * blocks, and the rest is never copied. Thread-safe.
 */
final class AllowedPanels {
  private final ItemPanels panels;
  private final BitSet allowed;
  private final ConcurrentMap<Integer, PanelBlock> copied = new ConcurrentHashMap<>();

  /**
   * @param allowed must not change while this is used
   */
  AllowedPanels(ItemPanels panels, BitSet allowed) {
    this.panels = panels;
    this.allowed = allowed;
  }

  PanelBlock block(int number) {
    return copied.computeIfAbsent(number, missing -> panels.block(missing).only(allowed));
  }
}
