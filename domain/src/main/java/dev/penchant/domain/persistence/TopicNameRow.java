package dev.penchant.domain.persistence;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.domain.shop.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

@Entity
@Table(name = "topic_name")
class TopicNameRow {
  @EmbeddedId private Key key;
  private String name;

  @Column(name = "named_at")
  private long namedAt;

  protected TopicNameRow() {}

  TopicNameRow(Key key, TopicName given, Instant at) {
    this.key = key;
    change(given, at);
  }

  final void change(TopicName given, Instant at) {
    name = given.value();
    namedAt = at.toEpochMilli();
  }

  TopicId topic() {
    return TopicId.parse(key.topic);
  }

  TopicName name() {
    return new TopicName(name);
  }

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String shop;
    private String topic;

    protected Key() {}

    Key(ShopId shop, TopicId topic) {
      this.shop = shop.value();
      this.topic = topic.toString();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && shop.equals(that.shop) && topic.equals(that.topic);
    }

    @Override
    public int hashCode() {
      return Objects.hash(shop, topic);
    }
  }
}
