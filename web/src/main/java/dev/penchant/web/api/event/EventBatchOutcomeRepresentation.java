package dev.penchant.web.api.event;

import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.EventOutcome;
import dev.penchant.ingestion.EventOutcome.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch: totals, and a result for each index. */
@Schema(name = "EventBatchOutcome")
public record EventBatchOutcomeRepresentation(
    long stored, long duplicate, long rejected, List<IndexResult> results) {

  /** What became of the event at one index. */
  @Schema(name = "EventResult")
  public record IndexResult(
      @Schema(description = "Its place in the batch, from 0") int index,
      @Schema(enumeration = {"stored", "duplicate", "rejected"}) String result,
      Optional<String> id,
      @Schema(description = "Why it was rejected, for programs", example = "unknown-type")
          Optional<String> reason,
      @Schema(description = "What is wrong and how to mend it") Optional<String> message) {}

  static EventBatchOutcomeRepresentation from(List<EventOutcome> outcomes) {
    List<IndexResult> results = new ArrayList<>(outcomes.size());
    for (int index = 0; index < outcomes.size(); index++) {
      EventOutcome outcome = outcomes.get(index);
      results.add(
          new IndexResult(
              index,
              outcome.result().name().toLowerCase(Locale.ROOT),
              outcome.id().map(EventId::value),
              Optional.of(outcome.reason()).filter(text -> !text.isEmpty()),
              Optional.of(outcome.message()).filter(text -> !text.isEmpty())));
    }
    return new EventBatchOutcomeRepresentation(
        count(outcomes, Result.STORED),
        count(outcomes, Result.DUPLICATE),
        count(outcomes, Result.REJECTED),
        results);
  }

  private static long count(List<EventOutcome> outcomes, Result result) {
    return outcomes.stream().filter(outcome -> outcome.result() == result).count();
  }
}
