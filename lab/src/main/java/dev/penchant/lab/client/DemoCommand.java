package dev.penchant.lab.client;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills a demo shop on a server that is just starting, trains it, and says where to look. */
@Command(name = "demo", hidden = true)
public final class DemoCommand implements Callable<Integer> {
  private static final String SHOP = "demo";

  @Mixin private ServerOptions server;

  @Option(names = "--server", required = true, description = "process id of the server")
  private long serverProcess;

  @Override
  public Integer call() throws InterruptedException {
    awaitReady();
    ServerApi api = server.api(SHOP);
    boolean fresh = api.find("shops/" + SHOP).isEmpty();
    if (fresh) {
      api.put("shops/" + SHOP, Json.createObjectBuilder().add("name", "Demo shop").build());
    }
    JobWatch watch = new JobWatch(api, System.out);
    System.out.println("Filling the demo shop");
    System.out.println(watch.follow(start(api, "simulations")).getString("message", ""));
    System.out.println("Training its models");
    System.out.println(watch.follow(start(api, "trainings")).getString("message", ""));
    String key =
        api.post(
                "shops/" + SHOP + "/api-keys",
                Json.createObjectBuilder().add("label", "demo").build())
            .getString("key");
    String user = someUser(api);
    System.out.println();
    System.out.println("Console  " + server.url() + "/admin/");
    System.out.println("Login    admin / " + System.getenv("PENCHANT_ADMIN_PASSWORD"));
    System.out.println("API key  " + key + "  (header X-API-Key)");
    System.out.printf(
        "%ncurl -H 'X-API-Key: %s' '%s/api/v1/users/%s/recommendations?count=5'%n%n",
        key, server.url(), user);
    return 0;
  }

  private static long start(ServerApi api, String what) {
    return api.post(what, JsonObject.EMPTY_JSON_OBJECT).getJsonNumber("id").longValue();
  }

  private static String someUser(ServerApi api) {
    JsonArray users = api.get("users?limit=1").getJsonArray("users");
    return users.getJsonObject(0).getString("id");
  }

  private void awaitReady() throws InterruptedException {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    HttpRequest ready = HttpRequest.newBuilder(server.url().resolve("/health/ready")).build();
    while (true) {
      if (ProcessHandle.of(serverProcess).isEmpty()) {
        throw new CommandFailed("The server ended before it was ready; its log says why");
      }
      try {
        if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      }
      Thread.sleep(500);
    }
  }
}
