package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.ServerApi;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.function.IntFunction;

/**
 * Requests for recommendations with a shop's key beside those for the plainest JSON of the same
 * server: {@code /health/live}, which the server answers without authentication and without a
 * filter of ours. {@code /trending}, a list that is only looked up, tells what of the difference is
 * the way there and back.
 *
 * <p>A user's events are read from the database when the user is first asked for. So lists of users
 * met for the first time are measured apart from those of users who come back.
 */
final class Recommending {
  /** Users who come back: as many as are asked for once within the warm-up. */
  private static final int RETURNING = 1_000;

  private final RunningServer server;
  private final int users;
  private final RequestLoad load;
  private final double seconds;
  private final String key;

  Recommending(RunningServer server, int users, int connections, double seconds) {
    this.server = server;
    this.users = users;
    this.load = new RequestLoad(connections);
    this.seconds = seconds;
    this.key = server.shopKey(ServerBench.SHOP);
  }

  private record Measured(RequestLoad.Outcome outcome, double cpuMillis) {}

  void measure(ServerFigures figures) {
    awaitModel();
    HttpRequest live = HttpRequest.newBuilder(server.url().resolve("/health/live")).build();
    HttpRequest trending = request("trending?count=10");
    int returning = Math.min(RETURNING, users / 2);
    IntFunction<HttpRequest> lists = number -> list(number % returning);
    IntFunction<HttpRequest> firstLists = number -> list(returning + number % (users - returning));
    load.saturating(number -> live, seconds / 2);
    load.saturating(number -> trending, seconds / 2);
    load.saturating(lists, seconds);
    Measured plainest = saturated(number -> live);
    Measured listed = saturated(lists);
    Measured first = saturated(firstLists);
    Measured lookedUp = saturated(number -> trending);
    figures.add("the plainest JSON, the server's CPU", "ms", plainest.cpuMillis);
    figures.add("a list that is looked up (trending), the server's CPU", "ms", lookedUp.cpuMillis);
    figures.add("a list, the server's CPU", "ms", listed.cpuMillis);
    figures.add("a user's first list, the server's CPU", "ms", first.cpuMillis);
    figures.add(
        "recommendation requests",
        "1/s",
        listed.outcome.perSecond(),
        plainest.outcome.perSecond(),
        0.7);
    double half = listed.outcome.perSecond() / 2;
    RequestLoad.Outcome calmPlain = load.paced(number -> live, seconds, half);
    RequestLoad.Outcome calm = load.paced(lists, seconds, half);
    figures.add("median at half of saturation", "ms", calm.median());
    figures.add("p99 at half of saturation", "ms", calm.p99(), calmPlain.p99(), 2);
    figures.add("event to changed list", "s", secondsUntilChanged());
  }

  private Measured saturated(IntFunction<HttpRequest> requests) {
    double before = server.cpuSeconds();
    RequestLoad.Outcome outcome = load.saturating(requests, seconds);
    double cpu = server.cpuSeconds() - before;
    return new Measured(outcome, 1e3 * cpu / (outcome.perSecond() * seconds));
  }

  private HttpRequest list(int user) {
    return request("users/u%d/recommendations?count=10".formatted(user));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(server.url().resolve("/api/v1/" + path))
        .header("X-API-Key", key)
        .build();
  }

  /** The server reads a model that was just published while it goes on answering without. */
  private void awaitModel() {
    ServerApi api = server.api(ServerBench.SHOP);
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < deadline) {
      if (api.get("users/u1/recommendations").get("modelVersion") instanceof JsonNumber) {
        return;
      }
    }
    throw new CommandFailed("The trained model was not served within a minute");
  }

  /** A new purchase of an item, until the user's list differs from the one before. */
  private double secondsUntilChanged() {
    ServerApi api = server.api(ServerBench.SHOP);
    String path = "users/u1/recommendations?count=20";
    JsonArray before = api.get(path).getJsonArray("items");
    JsonObject event =
        Json.createObjectBuilder()
            .add("user", "u1")
            .add("item", before.getJsonObject(before.size() - 1).getString("id"))
            .add("type", "purchase")
            .build();
    long begun = System.nanoTime();
    api.post("events", event);
    while (System.nanoTime() - begun < 10e9) {
      if (!ids(api.get(path).getJsonArray("items")).equals(ids(before))) {
        return (System.nanoTime() - begun) / 1e9;
      }
    }
    throw new CommandFailed("A purchase did not change the user's list within ten seconds");
  }

  private static String ids(JsonArray items) {
    return items.stream().map(item -> item.asJsonObject().getString("id")).toList().toString();
  }
}
