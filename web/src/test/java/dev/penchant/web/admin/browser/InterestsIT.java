package dev.penchant.web.admin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.ServerTest;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The merchant's way: train, look at the models, the topics and one user. */
class InterestsIT extends ServerTest {
  private static final String SMALL_SHOP =
      """
      {"users":200,"topics":4,"itemsPerTopic":20,"months":8,"eventsPerUserAndMonth":6}""";
  private static final Duration LONGEST_TRAINING = Duration.ofMinutes(20);

  /** Series of the chart that are drawn in the first canvas of an element. */
  private static final String SERIES =
      "return Chart.getChart(document.querySelector(arguments[0] + ' canvas')).data.datasets.length";

  private static final String FORECAST =
      "return Chart.getChart(document.querySelector('#path canvas')).config._config.penchant.forecastFrom";

  @Test
  void a_training_is_started_watched_and_its_model_shows_where_interests_go() throws Exception {
    Api shop = Api.ofNewShop("watched");
    shop.awaitEnd(shop.post("simulations", SMALL_SHOP));
    String user =
        shop.get("users?limit=1").json().getJsonArray("users").getJsonObject(0).getString("id");

    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/models?shop=watched");
      assertThat(browser.shows(By.cssSelector("#models\\:metrics table"))).isFalse();
      browser.click(By.id("models:train"));
      browser.awaitText(By.id("models:live"), "Running");
      browser.awaitText(By.id("models:versions"), "In service", LONGEST_TRAINING);
      assertThat(browser.text(By.id("models:metrics")))
          .contains("Blend of all signals", "Popularity", "baseline", "NDCG@10");

      browser.go("/admin/users?shop=watched");
      browser.click(By.linkText(user));
      browser.await(By.id("path"));
      assertThat((Long) browser.ask(SERIES, "#path")).isPositive();
      assertThat(browser.ask(FORECAST)).isNotNull();
      assertThat(browser.text(By.id("list"))).contains("Today’s list");
      assertThat(browser.texts(By.cssSelector("#list .rank > li"))).hasSize(10);
      assertThat(browser.texts(By.cssSelector("#history li"))).isNotEmpty();
      browser.picture("user");

      browser.go("/admin/interests?shop=watched");
      browser.await(By.cssSelector(".topic-card"));
      assertThat((Long) browser.ask(SERIES, ".chart.tall")).isPositive();
      browser.picture("interests");
      nameATopic(browser, shop);

      browser.click(By.cssSelector(".topic-card .came-left a"));
      browser.await(By.cssSelector("select[name=to]"));
      assertThat(browser.ask("return document.querySelector('select[name=to]').value"))
          .asString()
          .matches("1-\\d+");
      assertThat(browser.text(By.tagName("main"))).contains("in the data of the model in service");
      browser.picture("shifted");

      browser.go("/admin/shifted?shop=watched&within=24");
      assertThat(browser.ask("return document.querySelector('select[name=within]').value"))
          .isEqualTo("24");
      assertThat(browser.texts(By.cssSelector("select[name=within] option")))
          .containsExactly(
              "Last 3 months", "Last 6 months", "Last 12 months", "Last 24 months", "At any time");

      browser.go("/admin/dashboard?shop=watched");
      assertThat(browser.text(By.tagName("main"))).contains("Events per day", "Version 1");
      browser.picture("dashboard");
    }
    assertNameSurvivesTheNextTraining(shop);
  }

  private static void nameATopic(Browser browser, Api shop) {
    browser.click(By.cssSelector(".topic-card .name-topic"));
    browser.await(By.id("naming:name"));
    browser.picture("interests-naming");
    browser.type("naming:name", "Out and about");
    browser.click(By.id("naming:save"));
    browser.awaitText(By.cssSelector(".topic-card h3"), "Out and about");
    browser.picture("interests-named");
    assertThat(named(shop).getString("learnedLabel")).isNotEqualTo("Out and about");
    String another =
        shop.get("topics").json().getJsonArray("topics").getValuesAs(JsonObject.class).stream()
            .filter(topic -> !topic.containsKey("name"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    assertThat(shop.put("topics/" + another + "/name", "{\"name\":\"Out and about\"}").status())
        .isEqualTo(409);
  }

  private static void assertNameSurvivesTheNextTraining(Api shop) throws InterruptedException {
    JsonObject before = named(shop);
    JsonObject training = shop.awaitEnd(shop.post("trainings", ""));
    assertThat(training.getString("state")).as(training.toString()).isEqualTo("completed");
    shop.post("models/2/promote", "");
    for (int tries = 0;
        tries < 600 && shop.get("topics").json().getInt("modelVersion") < 2;
        tries++) {
      Thread.sleep(200);
    }
    JsonObject topics = shop.get("topics").json();
    assertThat(topics.getInt("modelVersion")).isEqualTo(2);
    assertThat(topics.getInt("formerVersion")).isEqualTo(1);
    assertThat(named(shop).getString("id")).isEqualTo(before.getString("id"));
    // its words are learned anew
    assertThat(named(shop).getString("learnedLabel")).isNotEqualTo("Out and about");
    assertThat(shop.delete("topics/" + before.getString("id") + "/name").status()).isEqualTo(204);
    assertThat(shop.delete("topics/99-0/name").status()).isEqualTo(404);
  }

  private static JsonObject named(Api shop) {
    return shop.get("topics").json().getJsonArray("topics").getValuesAs(JsonObject.class).stream()
        .filter(topic -> topic.containsKey("name"))
        .findFirst()
        .orElseThrow();
  }
}
