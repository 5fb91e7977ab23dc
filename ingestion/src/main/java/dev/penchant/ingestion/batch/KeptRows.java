package dev.penchant.ingestion.batch;

import dev.penchant.domain.job.RejectedRow;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which rows that did not become events are kept with the job: enough of every reason to
 * see what is wrong, but no copy of a file that is wrong throughout. All are counted in any case.
 */
final class KeptRows implements Serializable {
  private static final long serialVersionUID = 1;

  private final int mostPerReason;
  private final Map<String, Integer> keptByReason = new HashMap<>();

  KeptRows(int mostPerReason) {
    this.mostPerReason = mostPerReason;
  }

  /** Those of the rows to keep; they count as kept from now on. */
  List<RejectedRow> choose(List<RejectedRow> rows) {
    return rows.stream()
        .filter(row -> keptByReason.merge(row.reason(), 1, Integer::sum) <= mostPerReason)
        .toList();
  }
}
