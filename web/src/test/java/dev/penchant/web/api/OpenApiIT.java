package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.RunningServer;
import dev.penchant.web.server.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiIT extends ServerTest {
  @Test
  void the_served_description_has_all_that_the_document_says() throws Exception {
    JsonObject served = served();

    assertThat(served.getJsonObject("paths")).hasSize(26);
    for (String path : served.getJsonObject("paths").keySet()) {
      JsonObject methods = served.getJsonObject("paths").getJsonObject(path);
      for (String method : List.of("get", "post", "put", "delete")) {
        if (methods.containsKey(method)) {
          assertIsReadable(path + " " + method, methods.getJsonObject(method));
        }
      }
    }
    assertThat(served.getJsonObject("components").getJsonObject("securitySchemes"))
        .containsKey("apiKey");
  }

  @Test
  void every_reference_of_the_served_description_leads_somewhere() throws Exception {
    JsonObject served = served();
    List<String> references = new ArrayList<>();
    collect(served, references);

    assertThat(references).hasSizeGreaterThan(100);
    for (String reference : references) {
      JsonPointer pointer = Json.createPointer(reference.substring(1));
      assertThat(pointer.containsValue(served)).as(reference).isTrue();
    }
  }

  private static void assertIsReadable(String where, JsonObject operation) {
    assertThat(operation.getString("summary", "")).as(where).isNotBlank();
    assertThat(operation.getString("description", "")).as(where).isNotBlank();
    assertThat(operation.getJsonArray("tags")).as(where).hasSize(1);
    assertThat(operation.getJsonObject("responses").keySet())
        .as(where)
        .contains("401", "default")
        .anyMatch(status -> status.startsWith("2"));
  }

  private static void collect(JsonValue value, List<String> references) {
    if (value instanceof JsonObject object) {
      if (object.containsKey("$ref")) {
        references.add(object.getString("$ref"));
      }
      object.values().forEach(inner -> collect(inner, references));
    } else if (value instanceof JsonArray array) {
      array.forEach(inner -> collect(inner, references));
    }
  }

  private static JsonObject served() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(RunningServer.url().resolve("/openapi?format=JSON"))
            .header("Accept", "application/json")
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return Json.createReader(new StringReader(body)).readObject();
  }
}
