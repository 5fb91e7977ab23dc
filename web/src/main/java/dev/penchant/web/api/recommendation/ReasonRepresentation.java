package dev.penchant.web.api.recommendation;

import dev.penchant.recommendation.Reason;
import dev.penchant.web.wording.ReasonFacts;
import dev.penchant.web.wording.ReasonWording;
import java.util.Map;

/** Why an item is in a list: a sentence for people and its facts for programs. */
public record ReasonRepresentation(String kind, String sentence, Map<String, Object> facts) {
  static ReasonRepresentation from(Reason reason, ReasonWording wording) {
    return new ReasonRepresentation(
        reason.kind(), wording.sentence(reason), ReasonFacts.of(reason));
  }
}
