package dev.penchant.web.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServingCheckTest {
  private static final ShopId DAMAGED = new ShopId("damaged");

  @BeforeAll
  static void answer_without_a_server() {
    HealthCheckResponse.setResponseProvider(new HealthResponses());
  }

  @AfterAll
  static void leave_the_provider_to_others() {
    HealthCheckResponse.setResponseProvider(null);
  }

  @Test
  void a_damaged_model_is_named_and_takes_no_server_out_of_rotation() {
    HealthCheckResponse response =
        new ServingCheck(
                shops("demo", "damaged"),
                shop -> shop.equals(DAMAGED) ? OptionalLong.of(2) : OptionalLong.empty())
            .call();

    assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(response.getData().orElseThrow()).containsEntry("damaged", "damaged version 2");
  }

  @Test
  void nothing_is_named_where_every_shop_is_served_by_its_active_model() {
    HealthCheckResponse response =
        new ServingCheck(shops("demo"), shop -> OptionalLong.empty()).call();

    assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(response.getData()).isEmpty();
  }

  @Test
  void a_shop_that_cannot_be_loaded_is_not_ready() {
    HealthCheckResponse response =
        new ServingCheck(
                shops("demo"),
                shop -> {
                  throw new IllegalStateException("the database does not answer");
                })
            .call();

    assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    assertThat(response.getData().orElseThrow().get("error").toString())
        .contains("the database does not answer");
  }

  private static Shops shops(String... ids) {
    List<Shop> all =
        List.of(ids).stream()
            .map(id -> new Shop(new ShopId(id), id, ShopSettings.defaults(), Instant.EPOCH))
            .toList();
    return new Shops() {
      @Override
      public Optional<Shop> find(ShopId id) {
        return all.stream().filter(shop -> shop.id().equals(id)).findFirst();
      }

      @Override
      public List<Shop> all() {
        return all;
      }

      @Override
      public void save(Shop changed) {
        throw new UnsupportedOperationException("a check changes nothing");
      }
    };
  }
}
