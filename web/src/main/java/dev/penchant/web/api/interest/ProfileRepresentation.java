package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.InterestProfile;
import java.util.ArrayList;
import java.util.List;

/** What a user is interested in. */
public record ProfileRepresentation(float focus, int mainTopic, List<Float> weights) {
  static ProfileRepresentation from(InterestProfile profile) {
    List<Float> weights = new ArrayList<>(profile.topicCount());
    for (float weight : profile.toArray()) {
      weights.add(weight);
    }
    return new ProfileRepresentation((float) profile.focus(), profile.mainTopic(), weights);
  }
}
