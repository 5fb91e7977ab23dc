package dev.penchant.web.api.item;

import dev.penchant.ingestion.ItemOutcome;
import dev.penchant.web.api.json.IndexResult;
import java.util.ArrayList;
import java.util.List;

/** What became of a batch of items: totals, and a result for each index. */
public record ItemBatchOutcomeRepresentation(
    long stored, long rejected, List<IndexResult> results) {

  static ItemBatchOutcomeRepresentation from(List<ItemOutcome> outcomes) {
    List<IndexResult> results = new ArrayList<>(outcomes.size());
    for (int index = 0; index < outcomes.size(); index++) {
      ItemOutcome outcome = outcomes.get(index);
      results.add(
          IndexResult.of(
              index,
              outcome.isStored() ? "stored" : "rejected",
              outcome.item().map(item -> item.id().value()),
              outcome.reason(),
              outcome.message()));
    }
    long stored = outcomes.stream().filter(ItemOutcome::isStored).count();
    return new ItemBatchOutcomeRepresentation(stored, outcomes.size() - stored, results);
  }
}
