package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.Api.Answer;
import dev.penchant.web.server.ServerTest;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsIT extends ServerTest {
  private Api shop;

  @BeforeEach
  void setUpShop() {
    shop = Api.asOperator().with("X-Penchant-Shop", "problems");
    Api.asOperator().put("shops/problems", "{\"name\":\"Problems\"}");
  }

  @Test
  void a_request_without_a_key_is_told_how_to_send_one() {
    Answer answer = Api.withoutKey().get("items");

    assertProblem(answer, 401, "key-required");
    assertThat(answer.header("WWW-Authenticate")).contains("X-API-Key");
    assertThat(Api.withKey("pk_wrong").get("items").detail()).contains("unknown or revoked");
  }

  @Test
  void every_parameter_that_is_wrong_is_told_at_once() {
    Answer answer = shop.get("trending?count=0&category=&reasons=maybe");

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.json().getJsonArray("violations").getValuesAs(JsonObject.class))
        .extracting(violation -> violation.getString("parameter"))
        .containsExactlyInAnyOrder("count", "category", "reasons");
  }

  @Test
  void a_parameter_out_of_range_is_told_with_the_range() {
    assertProblem(shop.get("jobs?limit=0&offset=-1"), 400, "invalid-request");
    assertThat(shop.get("jobs?limit=0&offset=-1").json().getJsonArray("violations")).hasSize(2);
    assertThat(shop.get("jobs?limit=many").detail()).contains("many");
    assertThat(shop.get("users/x/recommendations?horizon=soon").detail()).contains("emerging");
  }

  @Test
  void an_unknown_parameter_is_told_what_there_is() {
    Answer answer = shop.get("trending?cuont=3");

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.detail()).contains("cuont").contains("count");
  }

  @Test
  void every_field_that_is_wrong_is_told_with_its_place() {
    Answer answer =
        Api.asOperator()
            .put(
                "shops/wrong",
                """
                {"nme":"x","zone":"Mars","halfLifeDays":"long","eventWeights":{"view":1e9}}""");

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.json().getJsonArray("violations").getValuesAs(JsonObject.class))
        .extracting(violation -> violation.getString("pointer"))
        .containsExactlyInAnyOrder("/nme", "/name", "/zone", "/halfLifeDays", "/eventWeights/view");
  }

  @Test
  void malformed_json_is_told_with_line_and_column() {
    Answer answer = shop.post("events", "{\"user\":\"ann\",\n \"item\":}");

    assertProblem(answer, 400, "malformed-json");
    assertThat(answer.detail()).contains("line 2, column");
    assertProblem(shop.post("events", "[]"), 400, "invalid-request");
    assertProblem(shop.post("events", "{\"user\":"), 400, "malformed-json");
  }

  @Test
  void a_body_that_is_no_object_is_told_what_it_is() {
    assertThat(shop.post("events", "null").detail()).contains("object, but is null");
    assertThat(shop.post("events", "7").detail()).contains("object");
    assertThat(shop.post("events", "").detail()).contains("body is empty");
    assertThat(shop.post("events", " \n ").detail()).contains("body is empty");
    assertProblem(shop.post("events", "[".repeat(50_000)), 400, "malformed-json");
  }

  @Test
  void a_semicolon_in_an_address_cuts_no_id_off() {
    assertProblem(shop.put("items/a;b=c", "{}"), 400, "invalid-request");
    assertThat(shop.put("items/a%3Bb", "{}").json().getString("id")).isEqualTo("a;b");
  }

  @Test
  void a_job_that_has_ended_cannot_be_stopped() throws InterruptedException {
    Answer started =
        shop.upload(
            "imports?format=events-csv",
            "text/csv",
            "user,item,type,time\nann,tent,view,2026-05-01T00:00:00Z\n".getBytes());
    long job = shop.awaitEnd(started).getJsonNumber("id").longValue();

    assertProblem(shop.post("jobs/" + job + "/stop", ""), 409, "conflict");
    assertThat(shop.post("jobs/" + job + "/stop", "").detail()).contains("is completed");
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    Answer answer = shop.post("events", "{\"user\":\"" + "x".repeat(3_000_000) + "\"}");

    assertProblem(answer, 413, "too-large");
  }

  @Test
  void unknown_paths_methods_and_media_types_are_problems_too() {
    assertProblem(shop.get("nothing"), 404, "not-found");
    assertProblem(Api.withoutKey().get("../v2/items"), 404, "not-found");
    assertProblem(shop.delete("trending"), 405, "method-not-allowed");
    assertThat(shop.delete("trending").header("Allow")).contains("GET");
    assertProblem(shop.with("Accept", "text/html").get("trending"), 406, "not-acceptable");
    assertProblem(
        shop.upload("events", "text/plain", "x".getBytes()), 415, "unsupported-media-type");
  }

  @Test
  void what_there_is_not_is_told_by_name() {
    assertThat(shop.get("items/ghost").detail()).contains("ghost");
    assertThat(shop.get("items/ghost/similar").detail()).contains("ghost");
    assertThat(shop.get("jobs/4711").detail()).contains("4711");
    assertThat(shop.get("models/4711").detail()).contains("4711");
    assertThat(shop.post("models/4711/promote", "").status()).isEqualTo(404);
    assertThat(Api.asOperator().get("shops/ghost").detail()).contains("ghost");
  }

  @Test
  void a_file_that_is_not_of_the_format_is_refused_before_anything_is_imported() {
    Answer answer =
        shop.upload("imports?format=events-csv", "text/csv", "a,b,c\n1,2,3\n".getBytes());

    assertProblem(answer, 400, "unreadable-upload");
    assertProblem(
        shop.upload("imports?format=excel", "text/csv", "x".getBytes()), 400, "invalid-request");
    assertProblem(shop.upload("imports", "text/csv", "x".getBytes()), 400, "invalid-request");
  }

  @Test
  void a_change_that_would_undo_another_is_refused() {
    Api operator = Api.asOperator();
    operator.put("shops/tagged", "{\"name\":\"One\"}");
    String tag = operator.get("shops/tagged").header("ETag");
    operator.put("shops/tagged", "{\"name\":\"Two\"}");

    Answer late = operator.with("If-Match", tag).put("shops/tagged", "{\"name\":\"Three\"}");

    assertProblem(late, 412, "precondition-failed");
    assertThat(operator.get("shops/tagged").json().getString("name")).isEqualTo("Two");
  }

  private static void assertProblem(Answer answer, int status, String kind) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().getInt("status")).isEqualTo(status);
    assertThat(answer.json().getString("type")).isEqualTo("urn:penchant:problem:" + kind);
    assertThat(answer.json().getString("title")).isNotBlank();
    assertThat(answer.detail()).isNotBlank().doesNotContain("Exception");
  }
}
