package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.shop.UnknownShop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class ShopsContract extends StoreContract {
  private final Shops shops = store.shops();

  ShopsContract(TestStore store) {
    super(store);
  }

  @Test
  void finds_a_shop_as_it_was_saved() {
    ShopSettings settings =
        new ShopSettings(
            ZoneId.of("Asia/Shanghai"),
            PeriodLength.WEEK,
            Duration.ofHours(36),
            new EventWeights(Map.of(EventType.VIEW, 0.5, EventType.DISLIKE, -2.25)));
    Shop kitchen =
        new Shop(new ShopId("kitchen-" + shop), "厨房 & Küche 🍳", settings, TestStore.NOW);
    shops.save(kitchen);
    assertThat(shops.find(kitchen.id())).contains(kitchen);
  }

  @Test
  void saving_again_replaces_name_and_settings_but_not_the_birthday() {
    Shop saved = shops.require(shop);
    Shop changed =
        new Shop(
            shop,
            "New name",
            new ShopSettings(
                ZoneId.of("Europe/Berlin"),
                PeriodLength.DAY,
                Duration.ofDays(7),
                new EventWeights(Map.of(EventType.CART, 3.0))),
            Instant.EPOCH);
    shops.save(changed);
    assertThat(shops.require(shop))
        .isEqualTo(new Shop(shop, "New name", changed.settings(), saved.createdAt()));
  }

  @Test
  void lists_shops_by_id() {
    assertThat(shops.all()).extracting(Shop::id).contains(shop, otherShop);
    assertThat(shops.all()).extracting(known -> known.id().value()).isSorted();
  }

  @Test
  void an_unknown_shop_is_empty_or_an_error_where_it_must_exist() {
    ShopId unknown = new ShopId("nowhere");
    assertThat(shops.find(unknown)).isEmpty();
    assertThatThrownBy(() -> shops.require(unknown)).isInstanceOf(UnknownShop.class);
  }
}
