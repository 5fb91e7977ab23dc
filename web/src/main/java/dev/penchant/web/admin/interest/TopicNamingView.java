package dev.penchant.web.admin.interest;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.recommendation.NameTopic;
import dev.penchant.recommendation.TopicNameTaken;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.recommendation.UnknownTopic;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Names one topic after another. */
@Named
@ViewScoped
public class TopicNamingView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentShop shop;
  @Inject private NameTopic nameTopic;
  @Inject private InterestsView interests;
  @Inject private Notices notices;

  private String topic = "";
  private String learnedLabel = "";
  private String name = "";

  /** Asks for the name of this topic. */
  public void open(TopicSummary summary) {
    topic = summary.id().toString();
    learnedLabel = summary.learnedLabel();
    name = summary.label();
  }

  /** Gives the name; a blank one, or what the items say, takes a former name back. */
  public void save() {
    String given = name.strip();
    try {
      if (given.isEmpty() || given.equals(learnedLabel)) {
        nameTopic.clear(shop.id(), TopicId.parse(topic));
      } else {
        nameTopic.name(shop.id(), TopicId.parse(topic), new TopicName(given));
      }
      // Faces has asked for the topics before it came here
      interests.refresh();
      notices.done("interests.named");
    } catch (TopicNameTaken taken) {
      notices.refused("interests.name.taken", given);
    } catch (UnknownTopic gone) {
      notices.refused("interests.name.gone");
    } catch (IllegalArgumentException unusable) {
      notices.refusedBecause("interests.name.refused", unusable);
    }
  }

  public String getLearnedLabel() {
    return learnedLabel;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
