package dev.penchant.modeling.artifact;

import dev.penchant.domain.catalog.ItemId;
import java.util.List;
import java.util.Objects;

/**
 * A topic as people read it.
 *
 * @param index its place in every profile
 * @param label what distinguishes it, from its items' titles and categories; never blank
 * @param words the words of its items' titles that distinguish it most, best first; at most 10
 * @param topItems its most probable items, most probable first; at most 20
 * @param share of all events of the log, 0 to 1
 */
public record Topic(
    int index, String label, List<TopWord> words, List<TopItem> topItems, double share) {
  public Topic {
    Objects.requireNonNull(label, "label");
    words = List.copyOf(words);
    topItems = List.copyOf(topItems);
  }

  /**
   * A word of a topic.
   *
   * @param weight how much it tells of the topic, the greatest of the topic being 1
   */
  public record TopWord(String word, double weight) {
    public TopWord {
      Objects.requireNonNull(word, "word");
    }
  }

  /**
   * An item of a topic.
   *
   * @param weight the item's probability within the topic
   */
  public record TopItem(ItemId item, double weight) {
    public TopItem {
      Objects.requireNonNull(item, "item");
    }
  }
}
