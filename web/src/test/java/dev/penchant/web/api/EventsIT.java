package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.Api.Answer;
import dev.penchant.web.server.ServerTest;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsIT extends ServerTest {
  private static final String EVENT =
      """
      {"id":"e-1","user":"ann","item":"tent","type":"view","time":"2026-05-03T10:15:30Z"}""";

  @Test
  void an_event_sent_twice_is_stored_once() {
    Api shop = Api.ofNewShop("events-once");

    Answer first = shop.post("events", EVENT);
    Answer second = shop.post("events", EVENT);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().getString("result")).isEqualTo("stored");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().getString("result")).isEqualTo("duplicate");
    assertThat(eventCount(shop)).isEqualTo(1);
  }

  @Test
  void a_batch_tells_what_became_of_each_index() {
    Api shop = Api.ofNewShop("events-batch");

    JsonObject outcome =
        shop.post(
                "events/batch",
                """
                {"events":[
                  %s,
                  {"user":"ann","item":"tent","type":"buy"},
                  {"usr":"ann","item":"tent","type":"view"},
                  7,
                  %s,
                  {"id":"e-2","user":"ann","item":"stove","type":"purchase","value":2}]}"""
                    .formatted(EVENT, EVENT))
            .json();

    List<String> results =
        outcome.getJsonArray("results").getValuesAs(JsonObject.class).stream()
            .map(result -> result.getInt("index") + " " + result.getString("result"))
            .toList();
    assertThat(results)
        .containsExactly(
            "0 stored", "1 rejected", "2 rejected", "3 rejected", "4 duplicate", "5 stored");
    assertThat(outcome.getInt("stored")).isEqualTo(2);
    assertThat(outcome.getInt("rejected")).isEqualTo(3);
    assertThat(outcome.getJsonArray("results").getJsonObject(2).getString("message"))
        .contains("usr")
        .contains("user");
    assertThat(eventCount(shop)).isEqualTo(2);
  }

  @Test
  void an_event_that_cannot_be_stored_is_told_why() {
    Answer answer =
        Api.ofNewShop("events-bad")
            .post("events", "{\"user\":\"ann\",\"item\":\"tent\",\"type\":\"buy\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).contains("buy").contains("purchase");
    assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("pointer"))
        .isEqualTo("/type");
  }

  @Test
  void a_batch_of_more_than_a_thousand_is_refused() {
    String events = "{},".repeat(1_000) + "{}";

    Answer answer =
        Api.ofNewShop("events-many").post("events/batch", "{\"events\":[" + events + "]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).contains("1,000").contains("1,001");
  }

  @Test
  void an_event_changes_the_list_of_its_user_within_a_second() throws InterruptedException {
    Api shop = Api.ofNewShop("events-fast");
    shop.post("events", "{\"user\":\"bob\",\"item\":\"kettle\",\"type\":\"purchase\"}");
    shop.post("events", "{\"user\":\"ann\",\"item\":\"tent\",\"type\":\"purchase\"}");
    assertThat(ids(shop, "eve")).contains("kettle", "tent");

    shop.post("events", "{\"user\":\"eve\",\"item\":\"tent\",\"type\":\"purchase\"}");
    Thread.sleep(1_000);

    assertThat(ids(shop, "eve")).contains("kettle").doesNotContain("tent");
  }

  private static List<String> ids(Api shop, String user) {
    return shop
        .get("users/" + user + "/recommendations?excludeBought=true")
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(item -> item.getString("id"))
        .toList();
  }

  private static int eventCount(Api shop) {
    return shop.get("users?prefix=ann")
        .json()
        .getJsonArray("users")
        .getJsonObject(0)
        .getInt("eventCount");
  }
}
