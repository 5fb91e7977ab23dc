package dev.penchant.domain.interest;

import dev.penchant.domain.Text;

/**
 * What a merchant calls a topic.
 *
 * @param value 1 to 80 characters, no blank at either end, no control character
 */
public record TopicName(String value) {
  public TopicName {
    Text.requireIdentifier("topic name", value, 80);
  }

  @Override
  public String toString() {
    return value;
  }
}
