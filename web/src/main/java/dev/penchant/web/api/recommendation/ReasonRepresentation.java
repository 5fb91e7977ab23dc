package dev.penchant.web.api.recommendation;

import dev.penchant.recommendation.Reason;
import dev.penchant.web.wording.ReasonFacts;
import dev.penchant.web.wording.ReasonWording;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an item is in a list: a sentence for people and its facts for programs. */
@Schema(name = "Reason")
public record ReasonRepresentation(
    @Schema(
            enumeration = {
              "bought-before",
              "because-of",
              "often-together",
              "topic-interest",
              "topic-growth",
              "topic-forecast",
              "popular-now",
              "same-category",
              "new-in-catalog"
            })
        String kind,
    @Schema(
            description = "In the language of the Accept-Language header: English or Chinese",
            example = "Your interest in camping grew from 5% to 41% since May 2026")
        String sentence,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "What the sentence says, by kind: item, title, event and at; topic, label, weight, from, to and since …",
            example =
                "{\"topic\": 4, \"label\": \"camping\", \"from\": 0.05, \"to\": 0.41, \"since\": \"2026-05\"}")
        Map<String, Object> facts) {
  static ReasonRepresentation from(Reason reason, ReasonWording wording) {
    return new ReasonRepresentation(
        reason.kind(), wording.sentence(reason), ReasonFacts.of(reason));
  }
}
