package dev.penchant.recommendation;

import dev.penchant.domain.interest.TopicId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What the latest training did to a shop's topics.
 *
 * @param version whose topics are served; empty while the shop has no model
 * @param former the version whose topics it went on from; empty if it began from none
 * @param vanished topics of the former version that are no more
 */
public record TopicChanges(OptionalLong version, OptionalLong former, List<Vanished> vanished) {
  /** Of a shop without a model. */
  public static final TopicChanges NONE =
      new TopicChanges(OptionalLong.empty(), OptionalLong.empty(), List.of());

  public TopicChanges {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(former, "former");
    vanished = List.copyOf(vanished);
  }

  /**
   * A topic that is no more.
   *
   * @param label what people read of it: the name a merchant gave it, or what its items said
   */
  public record Vanished(TopicId id, String label) {
    public Vanished {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(label, "label");
    }
  }
}
