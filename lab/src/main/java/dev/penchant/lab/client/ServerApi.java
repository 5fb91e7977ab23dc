package dev.penchant.lab.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
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
import java.util.Optional;

/**
 * The HTTP API of one shop on a running server. Every error answer becomes a {@link CommandFailed}.
 */
public final class ServerApi {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI server;
  private final String key;
  private final String shop;

  public ServerApi(URI server, String key, String shop) {
    this.server = server;
    this.key = key;
    this.shop = shop;
  }

  public JsonObject get(String path) {
    return call(request(path).GET());
  }

  /** Empty where the server answers 404. */
  public Optional<JsonObject> find(String path) {
    HttpResponse<String> response = send(request(path).GET());
    return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(response));
  }

  public JsonObject put(String path, JsonObject body) {
    return call(request(path).PUT(json(body)).header("Content-Type", "application/json"));
  }

  public JsonObject post(String path, JsonObject body) {
    return call(request(path).POST(json(body)).header("Content-Type", "application/json"));
  }

  public JsonObject upload(String path, Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new CommandFailed("There is no readable file " + file);
    }
    return call(
        request(path)
            .POST(BodyPublishers.ofFile(file))
            .header("Content-Type", "application/octet-stream"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
        .header("X-API-Key", key)
        .header("X-Penchant-Shop", shop)
        .header("Accept", "application/json, application/problem+json");
  }

  private static BodyPublisher json(JsonObject body) {
    return BodyPublishers.ofString(body.toString());
  }

  private JsonObject call(HttpRequest.Builder request) {
    return read(send(request));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new CommandFailed(
          "No server answers at %s. Start one with ./penchant run".formatted(server));
    } catch (IOException e) {
      throw new CommandFailed("The connection to %s broke: %s".formatted(server, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted");
    }
  }

  private static JsonObject read(HttpResponse<String> response) {
    JsonObject body = parse(response);
    if (response.statusCode() < 300) {
      return body;
    }
    String title = body.getString("title", "The server answered " + response.statusCode());
    String detail = body.getString("detail", "");
    throw new CommandFailed(detail.isEmpty() ? title : title + ": " + detail);
  }

  private static JsonObject parse(HttpResponse<String> response) {
    if (response.body().isBlank()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new CommandFailed(
          "The server answered %d with something that is not JSON; is it Penchant?"
              .formatted(response.statusCode()));
    }
  }
}
