package dev.penchant.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.Api.Answer;
import dev.penchant.web.server.ServerTest;
import org.junit.jupiter.api.Test;

class CatalogIT extends ServerTest {
  @Test
  void an_item_is_stored_found_and_deleted() {
    Api shop = Api.ofNewShop("catalog-one");

    Answer saved =
        shop.put("items/t-1", "{\"title\":\"Tent\",\"category\":\"Camp/Tents\",\"price\":12.50}");
    assertThat(saved.status()).isEqualTo(200);
    assertThat(shop.get("items/t-1").json().getString("category")).isEqualTo("Camp/Tents");
    assertThat(shop.get("items/t-1").json().getJsonNumber("price").toString()).isEqualTo("12.5");

    assertThat(shop.delete("items/t-1").status()).isEqualTo(204);
    assertThat(shop.get("items/t-1").status()).isEqualTo(404);
    assertThat(shop.delete("items/t-1").status()).isEqualTo(404);
  }

  @Test
  void an_unchanged_item_is_not_sent_again() {
    Api shop = Api.ofNewShop("catalog-tag");
    shop.put("items/t-1", "{\"title\":\"Tent\"}");
    String tag = shop.get("items/t-1").header("ETag");

    assertThat(shop.with("If-None-Match", tag).get("items/t-1").status()).isEqualTo(304);
    shop.put("items/t-1", "{\"title\":\"Big tent\"}");
    assertThat(shop.with("If-None-Match", tag).get("items/t-1").status()).isEqualTo(200);
  }

  @Test
  void a_bad_item_of_a_batch_costs_no_other() {
    Api shop = Api.ofNewShop("catalog-batch");

    Answer answer =
        shop.post(
            "items/batch",
            "{\"items\":[{\"id\":\"a\",\"price\":-1},{\"id\":\"b\",\"title\":\"Stove\"}]}");

    assertThat(answer.json().getInt("stored")).isEqualTo(1);
    assertThat(answer.json().getInt("rejected")).isEqualTo(1);
    assertThat(shop.get("items?text=tov").json().getJsonArray("items")).hasSize(1);
  }
}
