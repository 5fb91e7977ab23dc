package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Calls the server from several connections at once and takes the time of every answer. */
final class RequestLoad {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int connections;

  RequestLoad(int connections) {
    this.connections = connections;
  }

  /**
   * @param perSecond answered requests
   * @param median of their times, in milliseconds
   * @param p99 of their times, in milliseconds
   */
  record Outcome(double perSecond, double median, double p99) {}

  /** As many requests as the connections can make: the server's throughput. */
  Outcome saturating(IntFunction<HttpRequest> requests, double seconds) {
    return run(requests, seconds, 0);
  }

  /**
   * A fixed rate, however long the answers take: a request that starts late because the one before
   * it was slow counts from the moment it was due.
   */
  Outcome paced(IntFunction<HttpRequest> requests, double seconds, double perSecond) {
    return run(requests, seconds, perSecond);
  }

  /**
   * @param perSecond 0 for as many as possible
   */
  private Outcome run(IntFunction<HttpRequest> requests, double seconds, double perSecond) {
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    double gap = perSecond == 0 ? 0 : connections / perSecond * 1e9;
    try {
      List<Future<long[]>> times = new ArrayList<>();
      for (int connection = 0; connection < connections; connection++) {
        int first = connection;
        times.add(
            pool.submit(
                () ->
                    calls(requests, first, begun + (long) (gap * first / connections), end, gap)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> future : times) {
        all.add(future.get());
      }
      return outcome(all, (System.nanoTime() - begun) / 1e9);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted");
    } catch (ExecutionException failed) {
      throw new CommandFailed("A request failed: " + failed.getCause().getMessage());
    } finally {
      pool.shutdownNow();
    }
  }

  private long[] calls(
      IntFunction<HttpRequest> requests, int first, long begun, long end, double gap)
      throws IOException, InterruptedException {
    long[] times = new long[1024];
    int count = 0;
    while (true) {
      long due = gap == 0 ? System.nanoTime() : begun + (long) (count * gap);
      if (due >= end) {
        return Arrays.copyOf(times, count);
      }
      long early = due - System.nanoTime();
      if (early > 0) {
        Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
      }
      HttpRequest request = requests.apply(first + count * connections);
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(
            "%s was answered %d: %s"
                .formatted(request.uri(), response.statusCode(), new String(response.body())));
      }
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
      }
      times[count++] = System.nanoTime() - due;
    }
  }

  private static Outcome outcome(List<long[]> times, double seconds) {
    long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    if (sorted.length == 0) {
      throw new CommandFailed("No request was answered in time; measure for longer");
    }
    return new Outcome(
        sorted.length / seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6);
  }
}
