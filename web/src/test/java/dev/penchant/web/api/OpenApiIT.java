package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.penchant.web.api.parameter.UnknownParameterFilter;
import dev.penchant.web.server.RunningServer;
import dev.penchant.web.server.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiIT extends ServerTest {
  @Test
  void people_get_the_description_as_it_was_written() throws Exception {
    HttpResponse<String> answer = served("/openapi", "*/*");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/yaml");
    assertThat(answer.body()).startsWith("openapi: 3.").contains("/api/v1/events");
  }

  @Test
  void programs_get_it_as_json_by_header_or_by_parameter() throws Exception {
    HttpResponse<String> byHeader = served("/openapi", "application/json");
    HttpResponse<String> byParameter = served("/openapi?format=JSON", "*/*");

    assertThat(byHeader.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(byHeader.body()).isEqualTo(byParameter.body()).startsWith("{");
  }

  @Test
  void the_served_description_has_all_that_the_document_says() throws Exception {
    JsonObject served = served();

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
  void the_description_knows_every_resource_and_parameter_and_no_other() throws Exception {
    JsonObject served = served();
    SortedMap<String, SortedSet<String>> described = new TreeMap<>();
    served
        .getJsonObject("paths")
        .forEach(
            (path, operations) ->
                ((JsonObject) operations)
                    .forEach(
                        (method, operation) ->
                            described.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                queryParameters(served, (JsonObject) operation))));

    assertThat(described).isEqualTo(resources());
  }

  /** Of each operation, like {@code GET /api/v1/trending}, the query parameters it takes. */
  private static SortedMap<String, SortedSet<String>> resources() {
    SortedMap<String, SortedSet<String>> operations = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPackages("dev.penchant.web.api")) {
      Class<?> resource = type.reflect();
      if (!resource.isAnnotationPresent(Path.class)) {
        continue;
      }
      String base = ApiApplication.PATH + "/" + resource.getAnnotation(Path.class).value();
      for (Method method : resource.getDeclaredMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (http != null) {
            Path further = method.getAnnotation(Path.class);
            operations.put(
                http.value() + " " + base + (further == null ? "" : "/" + further.value()),
                UnknownParameterFilter.parametersOf(method));
          }
        }
      }
    }
    return operations;
  }

  private static SortedSet<String> queryParameters(JsonObject served, JsonObject operation) {
    SortedSet<String> names = new TreeSet<>();
    if (!operation.containsKey("parameters")) {
      return names;
    }
    for (JsonObject parameter :
        operation.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
      JsonObject resolved =
          parameter.containsKey("$ref")
              ? (JsonObject)
                  Json.createPointer(parameter.getString("$ref").substring(1)).getValue(served)
              : parameter;
      if (resolved.getString("in").equals("query")) {
        names.add(resolved.getString("name"));
      }
    }
    return names;
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
    String body = served("/openapi", "application/json").body();
    return Json.createReader(new StringReader(body)).readObject();
  }

  private static HttpResponse<String> served(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(RunningServer.url().resolve(path)).header("Accept", accept).build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.ofString());
  }
}
