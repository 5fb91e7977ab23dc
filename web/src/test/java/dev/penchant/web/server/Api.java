package dev.penchant.web.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A caller of the running server's API, with one key. */
public final class Api {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST_JOB = Duration.ofMinutes(20);

  private final List<String> headers;

  private Api(List<String> headers) {
    this.headers = headers;
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<String> response) {
    public JsonObject json() {
      return Json.createReader(new StringReader(response.body())).readObject();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The detail of a problem document. */
    public String detail() {
      return json().getString("detail");
    }
  }

  public static Api withoutKey() {
    return new Api(List.of());
  }

  public static Api withKey(String key) {
    return withoutKey().with("X-API-Key", key);
  }

  public static Api asOperator() {
    return withKey(RunningServer.operatorKey());
  }

  /** Sets a shop up and calls for it, with a key of its own. */
  public static Api ofNewShop(String shop) {
    asOperator().put("shops/" + shop, "{\"name\":\"" + shop + "\"}");
    String key =
        asOperator()
            .post("shops/" + shop + "/api-keys", "{\"label\":\"test\"}")
            .json()
            .getString("key");
    return withKey(key);
  }

  public Api with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    more.add(value);
    return new Api(more);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Posts a body of another media type. */
  public Answer upload(String path, String mediaType, byte[] body) {
    return send(
        request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
  }

  public Answer put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Waits until the job that an answer tells of has ended, and gives it as it ended. */
  public JsonObject awaitEnd(Answer started) throws InterruptedException {
    long id = started.json().getJsonNumber("id").longValue();
    long deadline = System.nanoTime() + LONGEST_JOB.toNanos();
    while (System.nanoTime() < deadline) {
      JsonObject job = get("jobs/" + id).json();
      if (!job.getString("state").equals("running")) {
        return job;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("job " + id + " did not end within " + LONGEST_JOB);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(RunningServer.url().resolve("/api/v1/").resolve(path))
            .timeout(Duration.ofMinutes(3));
    return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new AssertionError("the server did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
