package dev.penchant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Calls a server as the operator of one shop; an error answer fails the test. */
final class OperatorClient {
  static final String SHOP = "corner";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final int port;
  private final Path home;

  OperatorClient(int port, Path home) {
    this.port = port;
    this.home = home;
  }

  /** Waits until the server is ready; fails as soon as it is no longer alive. */
  void awaitReady(BooleanSupplier alive) throws Exception {
    for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        System.nanoTime() < end;
        Thread.sleep(300)) {
      if (!alive.getAsBoolean()) {
        throw new IllegalStateException("the server ended before it was ready");
      }
      try {
        if (page("/health/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      }
    }
    throw new IllegalStateException("the server is not ready after 4 minutes");
  }

  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).GET());
  }

  JsonObject get(String path) throws Exception {
    return read(call(path, "GET", BodyPublishers.noBody()));
  }

  JsonObject put(String path, JsonObject body) throws Exception {
    return read(call(path, "PUT", BodyPublishers.ofString(body.toString())));
  }

  JsonObject post(String path, JsonObject body) throws Exception {
    return read(call(path, "POST", BodyPublishers.ofString(body.toString())));
  }

  /** Starts long work and returns its job's id. */
  long start(String path, JsonObject body) throws Exception {
    return post(path, body).getJsonNumber("id").longValue();
  }

  /** Starts an import of the file and returns its job's id. */
  long startImport(String format, Path file) throws Exception {
    String path = "imports?format=%s&file=%s".formatted(format, file.getFileName());
    HttpRequest.Builder request =
        request(path)
            .POST(BodyPublishers.ofFile(file))
            .header("Content-Type", "application/octet-stream");
    return read(send(request)).getJsonNumber("id").longValue();
  }

  void setUpShop() throws Exception {
    put("shops/" + SHOP, Json.createObjectBuilder().add("name", "Corner shop").build());
  }

  JsonObject awaitCompleted(long jobId) throws Exception {
    return awaitJob(jobId, job -> job.getString("state").equalsIgnoreCase("COMPLETED"));
  }

  /** Waits until the job satisfies the condition, and fails if it ends without. */
  JsonObject awaitJob(long jobId, Predicate<JsonObject> condition) throws Exception {
    for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(20);
        System.nanoTime() < end;
        Thread.sleep(50)) {
      JsonObject job = get("jobs/" + jobId);
      if (condition.test(job)) {
        return job;
      }
      assertThat(job.getString("state").toUpperCase(Locale.ROOT))
          .as("state of %s", job)
          .isIn("RUNNING", "STOPPING");
    }
    throw new IllegalStateException("job " + jobId + " does not get there");
  }

  private HttpResponse<String> call(String path, String method, BodyPublisher body)
      throws Exception {
    return send(request(path).method(method, body).header("Content-Type", "application/json"));
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(address("/api/v1/" + path))
        .header("X-API-Key", Files.readString(home.resolve("operator.key")).strip())
        .header("X-Penchant-Shop", SHOP);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofMinutes(3)).build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static JsonObject read(HttpResponse<String> response) {
    assertThat(response.statusCode()).as("%s", response.body()).isLessThan(300);
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }
}
