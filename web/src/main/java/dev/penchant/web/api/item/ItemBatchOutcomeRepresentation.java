package dev.penchant.web.api.item;

import dev.penchant.ingestion.ItemOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a batch of items: totals, and a result for each index. */
public record ItemBatchOutcomeRepresentation(
    long stored, long rejected, List<IndexResult> results) {

  /** What became of the item at one index. */
  public record IndexResult(
      int index,
      String result,
      Optional<String> id,
      Optional<String> reason,
      Optional<String> message) {}

  static ItemBatchOutcomeRepresentation from(List<ItemOutcome> outcomes) {
    List<IndexResult> results = new ArrayList<>(outcomes.size());
    for (int index = 0; index < outcomes.size(); index++) {
      ItemOutcome outcome = outcomes.get(index);
      results.add(
          new IndexResult(
              index,
              outcome.isStored() ? "stored" : "rejected",
              outcome.item().map(item -> item.id().value()),
              Optional.of(outcome.reason()).filter(text -> !text.isEmpty()),
              Optional.of(outcome.message()).filter(text -> !text.isEmpty())));
    }
    long stored = outcomes.stream().filter(ItemOutcome::isStored).count();
    return new ItemBatchOutcomeRepresentation(stored, outcomes.size() - stored, results);
  }
}
