package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;

/** What the contract tests of the ports share: a store, two shops, short ways to make events. */
abstract class StoreContract {
  final TestStore store;
  ShopId shop;
  ShopId otherShop;

  StoreContract(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void open_two_shops() {
    shop = store.newShop();
    otherShop = store.newShop();
    store.setNow(TestStore.NOW);
  }

  static BehaviourEvent view(String id, String user, String item, Instant time) {
    return new BehaviourEvent(
        new EventId(id),
        new UserId(user),
        Optional.of(new ItemId(item)),
        EventType.VIEW,
        time,
        OptionalDouble.empty());
  }

  static BehaviourEvent view(String id) {
    return view(id, "anna", "kettle", TestStore.NOW);
  }
}
