package dev.penchant.recommendation;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;

/** Another topic of the shop is called so already: nobody could tell the two apart. */
public class TopicNameTaken extends RuntimeException {
  public TopicNameTaken(TopicName name, TopicId other) {
    super("Topic \"%s\" is called \"%s\" already; give another name".formatted(other, name));
  }
}
