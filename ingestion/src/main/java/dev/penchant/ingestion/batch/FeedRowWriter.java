package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventLog.Appended;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.feed.FeedRow;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stores a chunk of rows: its events, what they tell of items, its counts and its rejected rows,
 * all in the chunk's transaction, so that a chunk that is read again after a crash leaves nothing
 * twice. History does not announce itself as {@code BehaviourRecorded}: models learn of it when
 * they are trained.
 */
@Named
@Dependent
public class FeedRowWriter implements ItemWriter {
  private static final int MOST_ROWS_KEPT_PER_REASON = 1_000;

  @Inject
  @BatchProperty(name = "jobId")
  String jobId;

  @Inject
  @BatchProperty(name = "shop")
  String shop;

  private final EventLog log;
  private final JobProgress progress;
  private final TellCatalog catalog;
  private KeptRows kept;

  @Inject
  FeedRowWriter(EventLog log, Items items, JobProgress progress, Clock clock) {
    this.log = log;
    this.progress = progress;
    this.catalog = new TellCatalog(items, clock);
  }

  @Override
  public void open(Serializable checkpoint) {
    kept = checkpoint == null ? new KeptRows(MOST_ROWS_KEPT_PER_REASON) : (KeptRows) checkpoint;
  }

  @Override
  public void writeItems(List<Object> chunk) {
    Map<String, Long> counts = new TreeMap<>();
    List<FeedRow.Event> events = new ArrayList<>(chunk.size());
    List<RejectedRow> others = new ArrayList<>();
    for (Object item : chunk) {
      ReadRow read = (ReadRow) item;
      if (read.row() instanceof FeedRow.Event event) {
        events.add(event);
      } else if (read.row() instanceof FeedRow.Rejected rejected) {
        counts.merge("rejected", 1L, Long::sum);
        others.add(read.because(rejected.why()));
      } else if (read.row() instanceof FeedRow.LeftOut leftOut) {
        counts.merge("left-out." + leftOut.why().reason(), 1L, Long::sum);
        others.add(read.because(leftOut.why()));
      }
    }
    counts.put("read", (long) chunk.size());
    store(events, counts);
    List<RejectedRow> rowsToKeep = kept.choose(others);
    if (!rowsToKeep.isEmpty()) {
      progress.reject(Long.parseLong(jobId), rowsToKeep);
    }
    counts.forEach((counter, amount) -> progress.count(Long.parseLong(jobId), counter, amount));
  }

  private void store(List<FeedRow.Event> rows, Map<String, Long> counts) {
    if (rows.isEmpty()) {
      return;
    }
    ShopId shopId = new ShopId(shop);
    counts.put("items", (long) catalog.tell(shopId, rows));
    List<BehaviourEvent> events = rows.stream().map(FeedRow.Event::event).toList();
    List<Appended> appended = log.append(shopId, events);
    long stored = appended.stream().filter(Appended.STORED::equals).count();
    counts.put("stored", stored);
    counts.put("duplicate", appended.size() - stored);
  }

  @Override
  public Serializable checkpointInfo() {
    return kept;
  }

  @Override
  public void close() {}
}
