package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.ServerApi;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.function.IntFunction;

/** Requests for recommendations beside those for the plainest JSON of the same server. */
final class Recommending {
  private static final int PRIME = 7_919;

  private final RunningServer server;
  private final int users;
  private final RequestLoad load;
  private final double seconds;

  Recommending(RunningServer server, int users, int connections, double seconds) {
    this.server = server;
    this.users = users;
    this.load = new RequestLoad(connections);
    this.seconds = seconds;
  }

  void measure(ServerFigures figures) {
    awaitModel();
    String key = server.operatorKey();
    IntFunction<HttpRequest> lists =
        number ->
            HttpRequest.newBuilder(
                    server
                        .url()
                        .resolve(
                            "/api/v1/users/u%d/recommendations?count=10"
                                .formatted((int) ((long) number * PRIME % users))))
                .header("X-API-Key", key)
                .header("X-Penchant-Shop", ServerBench.SHOP)
                .build();
    HttpRequest plainRequest = HttpRequest.newBuilder(server.url().resolve("/health/live")).build();
    IntFunction<HttpRequest> plain = number -> plainRequest;
    load.saturating(plain, seconds / 2);
    load.saturating(lists, seconds / 2);
    double before = server.cpuSeconds();
    RequestLoad.Outcome plainest = load.saturating(plain, seconds);
    double plainCpu = (server.cpuSeconds() - before) / (plainest.perSecond() * seconds);
    before = server.cpuSeconds();
    RequestLoad.Outcome listed = load.saturating(lists, seconds);
    double listedCpu = (server.cpuSeconds() - before) / (listed.perSecond() * seconds);
    figures.add("a list, the server's CPU", "ms", 1e3 * listedCpu);
    figures.add("the plainest JSON, the server's CPU", "ms", 1e3 * plainCpu);
    figures.add("recommendation requests", "1/s", listed.perSecond(), plainest.perSecond(), 0.7);
    double half = listed.perSecond() / 2;
    RequestLoad.Outcome calmPlain = load.paced(plain, seconds, half);
    RequestLoad.Outcome calm = load.paced(lists, seconds, half);
    figures.add("median at half of saturation", "ms", calm.median());
    figures.add("p99 at half of saturation", "ms", calm.p99(), calmPlain.p99(), 2);
    figures.add("event to changed list", "s", secondsUntilChanged());
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
