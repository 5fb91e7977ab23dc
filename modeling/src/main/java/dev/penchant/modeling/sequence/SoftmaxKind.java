package dev.penchant.modeling.sequence;

import java.util.Locale;

/** How the loss of a next-item net is computed. */
public enum SoftmaxKind {
  /** By the engine's own operators, all scores at once; to compare with. */
  PLAIN,
  /** Over all items, some places at a time, with the same gradient. */
  CHUNKED,
  /** Over the targets of a step and items drawn by chance, corrected for how they were drawn. */
  SAMPLED;

  /** The name in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
