package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Sends batches of 1,000 events over HTTP, as a shop's server does. */
final class Intake {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningServer server;
  private final String key;
  private final EventSource events;

  Intake(RunningServer server, EventSource events) {
    this.server = server;
    this.key = server.shopKey(ServerBench.SHOP);
    this.events = events;
  }

  /**
   * @param batches written before the clock starts
   * @return acknowledged events a second
   */
  double send(int batches, int connections) {
    ConcurrentLinkedQueue<HttpRequest> requests = new ConcurrentLinkedQueue<>();
    for (int batch = 0; batch < batches; batch++) {
      requests.add(request(events.next()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    try {
      long begun = System.nanoTime();
      List<Future<?>> senders = new ArrayList<>();
      for (int connection = 0; connection < connections; connection++) {
        senders.add(pool.submit(() -> sendAll(requests)));
      }
      for (Future<?> sender : senders) {
        sender.get();
      }
      return batches * (double) EventSource.BATCH / ((System.nanoTime() - begun) / 1e9);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted");
    } catch (ExecutionException failed) {
      throw new CommandFailed("Sending events failed: " + failed.getCause().getMessage());
    } finally {
      pool.shutdownNow();
    }
  }

  private Void sendAll(ConcurrentLinkedQueue<HttpRequest> requests)
      throws IOException, InterruptedException {
    for (HttpRequest next = requests.poll(); next != null; next = requests.poll()) {
      HttpResponse<String> response = http.send(next, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " " + response.body());
      }
    }
    return null;
  }

  private HttpRequest request(List<EventSource.Behaviour> batch) {
    String body =
        batch.stream()
            .map(EventSource.Behaviour::json)
            .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    return HttpRequest.newBuilder(server.url().resolve("/api/v1/events/batch"))
        .header("X-API-Key", key)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
