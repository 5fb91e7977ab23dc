package dev.penchant.web.api.event;

import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.EventOutcome;
import dev.penchant.ingestion.EventOutcome.Result;
import dev.penchant.web.api.json.IndexResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of a batch: totals, and a result for each index. */
public record EventBatchOutcomeRepresentation(
    long stored, long duplicate, long rejected, List<IndexResult> results) {

  static EventBatchOutcomeRepresentation from(List<EventOutcome> outcomes) {
    List<IndexResult> results = new ArrayList<>(outcomes.size());
    for (int index = 0; index < outcomes.size(); index++) {
      EventOutcome outcome = outcomes.get(index);
      results.add(
          IndexResult.of(
              index,
              outcome.result().name().toLowerCase(Locale.ROOT),
              outcome.id().map(EventId::value),
              outcome.reason(),
              outcome.message()));
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
