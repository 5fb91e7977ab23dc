package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.Api.Answer;
import dev.penchant.web.server.ServerTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The whole way through the API: behaviour in, models trained, lists and interests out. */
class TrainingIT extends ServerTest {
  private static final String SMALL_SHOP =
      """
      {"users":200,"topics":4,"itemsPerTopic":20,"months":8,"eventsPerUserAndMonth":6}""";

  @Test
  void a_simulated_shop_is_trained_served_and_followed() throws InterruptedException {
    Api shop = Api.ofNewShop("trained");

    Answer filling = shop.post("simulations", SMALL_SHOP);
    assertThat(filling.status()).isEqualTo(202);
    assertThat(filling.header("Location"))
        .endsWith("/api/v1/jobs/" + filling.json().getJsonNumber("id"));
    assertThat(shop.awaitEnd(filling).getString("state")).isEqualTo("completed");

    Answer training = shop.post("trainings", "");
    assertThat(training.status()).isEqualTo(202);
    assertThat(shop.post("trainings", "").status()).isEqualTo(409);
    JsonObject trained = shop.awaitEnd(stoppedAndGoingOn(shop, training));
    assertThat(trained.getString("state")).as(trained.toString()).isEqualTo("completed");
    assertThat(trained.getJsonArray("steps")).isNotEmpty();

    JsonObject model = shop.get("models").json().getJsonArray("models").getJsonObject(0);
    assertThat(model.getString("state")).isEqualTo("active");
    assertThat(model.getJsonObject("metrics")).containsKey("popularity");
    assertThat(shop.post("models/" + model.getInt("number") + "/promote", "").status())
        .isEqualTo(200);

    assertOriginIsTold(shop, model.getInt("number"));

    String user =
        shop.get("users?limit=1").json().getJsonArray("users").getJsonObject(0).getString("id");
    awaitModel(shop, user);
    assertListIsPersonal(shop, user);
    assertInterestsAreFollowed(shop, user);
    assertShiftsAreFound(shop);
    assertThat(shop.get("topics").json().getJsonArray("topics")).isNotEmpty();
    assertSalesAreForetold(shop, user);
    assertQualityIsJudged(shop);
  }

  /** A stopped training says so and is no longer in training; restarted, it goes on. */
  private static Answer stoppedAndGoingOn(Api shop, Answer training) throws InterruptedException {
    String job = "jobs/" + training.json().getJsonNumber("id");
    shop.post(job + "/stop", "");
    for (int tries = 0; tries < 300 && state(shop, job).equals("stopping"); tries++) {
      Thread.sleep(100);
    }
    assertThat(state(shop, job)).isEqualTo("stopped");
    JsonObject stopped = shop.get("models").json().getJsonArray("models").getJsonObject(0);
    assertThat(stopped.getString("state")).isEqualTo("stopped");
    assertThat(stopped.getString("message")).contains("restart its job");
    return shop.post(job + "/restart", "");
  }

  private static String state(Api shop, String job) {
    return shop.get(job).json().getString("state");
  }

  private static void assertOriginIsTold(Api shop, int version) {
    String path = "models/" + version + "/provenance";
    JsonObject origin = Api.asOperator().with("X-Penchant-Shop", "trained").get(path).json();
    assertThat(origin.getInt("seed")).isEqualTo(42);
    assertThat(origin.getJsonObject("data").getInt("eventCount")).isPositive();
    assertThat(origin.getJsonObject("machine").getString("engine")).isNotBlank();
    assertThat(origin.getJsonObject("settings")).containsKey("lda.topics");
    assertThat(origin.getJsonObject("seconds")).containsKey("factorize");
    assertThat(shop.get(path).status()).isEqualTo(403);
  }

  private static void assertShiftsAreFound(Api shop) throws InterruptedException {
    JsonObject found = shop.get("shifts?limit=3").json();
    for (int tries = 0; tries < 300 && !found.getBoolean("complete"); tries++) {
      Thread.sleep(200);
      found = shop.get("shifts?limit=3").json();
    }
    assertThat(found.getBoolean("complete")).isTrue();
    assertThat(found.getInt("usersRead")).isEqualTo(found.getInt("userCount")).isPositive();
    for (JsonObject shift : found.getJsonArray("shifts").getValuesAs(JsonObject.class)) {
      String from = shift.getJsonObject("from").getString("id");
      String since = shift.getString("start");
      assertThat(
              shop.get("shifts?from=" + from + "&since=" + since + "&until=" + since)
                  .json()
                  .getJsonArray("shifts"))
          .contains(shift);
      assertThat(
              shop.get("users/" + shift.getString("user") + "/interests")
                  .json()
                  .getJsonArray("shifts")
                  .getValuesAs(JsonObject.class))
          .extracting(own -> own.getString("period"))
          .contains(shift.getString("period"));
    }
    assertThat(shop.get("shifts?from=77-7").status()).isEqualTo(400);
    assertThat(shop.get("shifts?since=May").detail()).contains("2026-05-03");
    assertThat(shop.get("shifts?since=2026-05-02&until=2026-05-01").status()).isEqualTo(400);
  }

  private static void assertSalesAreForetold(Api shop, String user) {
    String item =
        list(shop, user, "count=1").getJsonArray("items").getJsonObject(0).getString("id");
    JsonObject ofItem = shop.get("items/" + item + "/sales").json();
    JsonObject ofTopic =
        shop.get("topics").json().getJsonArray("topics").getJsonObject(0).getJsonObject("sales");
    for (JsonObject sales : List.of(ofItem, ofTopic)) {
      assertThat(sales.getString("counted")).isEqualTo("purchase");
      assertThat(sales.getJsonArray("observed")).isNotEmpty();
      assertThat(sales.getJsonArray("foretold")).hasSize(3);
    }
  }

  private static void assertQualityIsJudged(Api shop) {
    List<JsonObject> known =
        shop
            .get("items?limit=100")
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .map(item -> shop.get("items/" + item.getString("id") + "/quality"))
            .filter(answer -> answer.status() == 200)
            .map(answer -> answer.json().getJsonObject("repurchase"))
            .filter(Objects::nonNull)
            .toList();
    assertThat(known)
        .isNotEmpty()
        .allSatisfy(
            again -> {
              assertThat(again.getInt("observations")).isPositive();
              assertThat(again.getInt("withinDays")).isBetween(2, 90);
              assertThat(number(again, "estimate"))
                  .isBetween(number(again, "low"), number(again, "high"));
            });
  }

  private static double number(JsonObject from, String name) {
    return from.getJsonNumber(name).doubleValue();
  }

  private static void awaitModel(Api shop, String user) throws InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      if (list(shop, user, "").containsKey("modelVersion")) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the promoted model is not served");
  }

  private static void assertListIsPersonal(Api shop, String user) throws InterruptedException {
    JsonObject list = list(shop, user, "count=5");
    assertThat(list.getString("strategy")).isEqualTo("personal");
    assertThat(list.getJsonArray("items")).hasSize(5);
    JsonObject best = list.getJsonArray("items").getJsonObject(0);
    assertThat(best.getJsonArray("reasons")).isNotEmpty();
    assertThat(best.getJsonArray("reasons").getJsonObject(0).getString("sentence")).isNotBlank();

    JsonObject chinese =
        shop.with("Accept-Language", "zh-CN")
            .get("users/" + user + "/recommendations?count=5")
            .json();
    assertThat(
            chinese
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("reasons")
                .getJsonObject(0)
                .getString("sentence"))
        .matches(".*\\p{IsHan}.*");

    String item = best.getString("id");
    assertThat(ids(list(shop, user, "exclude=" + item))).doesNotContain(item);
    assertThat(ids(list(shop, user, "only=" + item))).containsExactly(item);
    assertThat(shop.get("items/" + item + "/similar?count=3").json().getJsonArray("items"))
        .hasSize(3);
    assertThat(list(shop, "nobody-knows", "").getString("strategy")).isEqualTo("trending");
    assertThat(ids(list(shop, "nobody-knows", ""))).isNotEmpty();

    shop.post(
        "events", "{\"user\":\"%s\",\"item\":\"%s\",\"type\":\"purchase\"}".formatted(user, item));
    Thread.sleep(1_000);
    assertThat(ids(list(shop, user, "excludeBought=true&count=50"))).doesNotContain(item);
  }

  private static void assertInterestsAreFollowed(Api shop, String user) {
    JsonObject interests = shop.get("users/" + user + "/interests").json();
    int topics = interests.getJsonArray("topics").size();
    assertThat(topics).isPositive();
    for (JsonObject period : interests.getJsonArray("observed").getValuesAs(JsonObject.class)) {
      assertThat(period.getJsonArray("weights")).hasSize(topics);
      assertThat(period.getJsonArray("low")).hasSize(topics);
      assertThat(period.getJsonArray("high")).hasSize(topics);
      double sum =
          period.getJsonArray("weights").stream()
              .mapToDouble(weight -> Double.parseDouble(weight.toString()))
              .sum();
      assertThat(sum).isBetween(0.999, 1.001);
    }
    assertThat(interests.getJsonArray("observed")).isNotEmpty();
    assertThat(shop.get("users/nobody-knows/interests").json().getJsonArray("observed")).isEmpty();
  }

  private static JsonObject list(Api shop, String user, String query) {
    return shop.get("users/" + user + "/recommendations?" + query).json();
  }

  private static List<String> ids(JsonObject list) {
    return list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("id"))
        .toList();
  }
}
