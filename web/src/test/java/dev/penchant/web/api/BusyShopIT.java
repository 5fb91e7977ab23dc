package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.Api.Answer;
import dev.penchant.web.server.ServerTest;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Jobs and requests use the same beans at the same time; neither may disturb the other. */
class BusyShopIT extends ServerTest {
  private static final int SENDERS = 4;
  // several chunks of import-feed.xml
  private static final int ROWS = 10_000;

  @Test
  void a_file_is_imported_while_events_come_in() throws Exception {
    Api shop = Api.ofNewShop("busy");
    AtomicBoolean importing = new AtomicBoolean(true);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Future<Integer>> refused = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        refused.add(senders.submit(() -> sendWhile(importing, shop)));
      }

      JsonObject ended =
          shop.awaitEnd(
              shop.upload("imports?format=events-csv", "application/octet-stream", events()));
      importing.set(false);

      assertThat(ended.getString("state")).as(ended.toString()).isEqualTo("completed");
      assertThat(ended.getJsonObject("counters").getInt("stored")).isEqualTo(ROWS);
      for (Future<Integer> ofSender : refused) {
        assertThat(ofSender.get()).isZero();
      }
    } finally {
      importing.set(false);
      senders.shutdown();
    }
  }

  /** Sends events and gives how many of them were not stored. */
  private static int sendWhile(AtomicBoolean importing, Api shop) throws InterruptedException {
    int refused = 0;
    while (importing.get()) {
      Answer answer =
          shop.post("events", "{\"user\":\"guest\",\"item\":\"tent\",\"type\":\"view\"}");
      refused += answer.status() == 201 ? 0 : 1;
      Thread.sleep(5);
    }
    return refused;
  }

  private static byte[] events() {
    StringBuilder rows = new StringBuilder("id,user,item,type,time\n");
    for (int row = 0; row < ROWS; row++) {
      rows.append(
          "e%d,u%d,i%d,view,%d\n".formatted(row, row % 97, row % 311, 1_700_000_000L + 60L * row));
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }
}
