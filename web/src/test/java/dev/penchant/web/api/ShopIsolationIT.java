package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.Api.Answer;
import dev.penchant.web.server.ServerTest;
import org.junit.jupiter.api.Test;

class ShopIsolationIT extends ServerTest {
  @Test
  void a_shop_sees_nothing_of_another() throws InterruptedException {
    Api own = Api.ofNewShop("isolated-own");
    Api other = Api.ofNewShop("isolated-other");
    other.put("items/secret-item", "{\"title\":\"Secret\"}");
    other.post(
        "events", "{\"user\":\"secret-user\",\"item\":\"secret-item\",\"type\":\"purchase\"}");
    Answer job =
        other.upload(
            "imports?format=events-csv&file=secret.csv",
            "text/csv",
            "user,item,type,time\nsecret-user,secret-item,view,2026-05-01T00:00:00Z\n".getBytes());
    long jobId = other.awaitEnd(job).getJsonNumber("id").longValue();

    assertThat(own.get("items/secret-item").status()).isEqualTo(404);
    assertThat(own.get("items/secret-item/similar").status()).isEqualTo(404);
    assertThat(own.get("items/secret-item/sales").status()).isEqualTo(404);
    assertThat(own.get("items/secret-item/quality").status()).isEqualTo(404);
    assertThat(own.get("jobs/" + jobId).status()).isEqualTo(404);
    assertThat(own.get("jobs/" + jobId + "/rejected-rows").status()).isEqualTo(404);
    assertThat(own.post("jobs/" + jobId + "/stop", "").status()).isEqualTo(404);
    assertThat(own.post("jobs/" + jobId + "/restart", "").status()).isEqualTo(404);
    for (String path :
        new String[] {
          "items",
          "users",
          "jobs",
          "models",
          "topics",
          "trending",
          "users/secret-user/interests",
          "users/secret-user/recommendations"
        }) {
      Answer answer = own.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.response().body().replace("\"user\":\"secret-user\"", ""))
          .as(path)
          .doesNotContain("ecret");
    }
  }

  @Test
  void the_key_of_a_shop_opens_no_other_shop() {
    Api.ofNewShop("isolated-b");
    Api own = Api.ofNewShop("isolated-a");

    Answer answer = own.with("X-Penchant-Shop", "isolated-b").get("items");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.detail()).contains("isolated-b");
  }

  @Test
  void the_key_of_a_shop_does_not_open_what_is_the_operators() {
    Api shop = Api.ofNewShop("isolated-c");

    assertThat(shop.get("shops").status()).isEqualTo(403);
    assertThat(shop.get("shops/isolated-c").status()).isEqualTo(403);
    assertThat(shop.put("shops/isolated-c", "{\"name\":\"Mine\"}").status()).isEqualTo(403);
    assertThat(shop.post("shops/isolated-c/api-keys", "{\"label\":\"x\"}").status()).isEqualTo(403);
  }

  @Test
  void a_revoked_key_opens_nothing_at_once() {
    Api shop = Api.ofNewShop("isolated-d");
    assertThat(shop.get("items").status()).isEqualTo(200);
    Api operator = Api.asOperator();
    String id =
        operator
            .get("shops/isolated-d/api-keys")
            .json()
            .getJsonArray("keys")
            .getJsonObject(0)
            .getString("id");

    assertThat(operator.delete("shops/isolated-d/api-keys/" + id).status()).isEqualTo(204);

    assertThat(shop.get("items").status()).isEqualTo(401);
  }

  @Test
  void the_operator_opens_every_shop_by_its_name() {
    Api shop = Api.ofNewShop("isolated-e");
    shop.put("items/t-1", "{\"title\":\"Tent\"}");

    assertThat(Api.asOperator().with("X-Penchant-Shop", "isolated-e").get("items/t-1").status())
        .isEqualTo(200);
    assertThat(Api.asOperator().with("X-Penchant-Shop", "no-such").get("items").status())
        .isEqualTo(404);
    assertThat(Api.asOperator().get("items").detail()).contains("X-Penchant-Shop");
  }
}
