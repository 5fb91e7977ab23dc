package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class ItemsContract extends StoreContract {
  private final Items items = store.items();

  ItemsContract(TestStore store) {
    super(store);
  }

  private static Item item(String id, String title) {
    return new Item(new ItemId(id), title, Optional.empty(), Optional.empty(), true, TestStore.NOW);
  }

  @Test
  void finds_an_item_as_it_was_saved() {
    Item kettle =
        new Item(
            new ItemId("Kettle-1"),
            "水壶 Wasserkessel ☕",
            Optional.of("Kitchen/Tea"),
            Optional.of(new BigDecimal("19.95")),
            false,
            TestStore.NOW);
    items.saveAll(shop, List.of(kettle));
    assertThat(items.find(shop, kettle.id())).contains(kettle);
  }

  @Test
  void prices_come_back_without_padding() {
    Item round =
        new Item(
            new ItemId("round"),
            "Round",
            Optional.empty(),
            Optional.of(new BigDecimal("200")),
            true,
            TestStore.NOW);
    items.saveAll(shop, List.of(round));
    assertThat(items.find(shop, round.id())).contains(round);
  }

  @Test
  void ids_differ_by_case_and_accent() {
    items.saveAll(shop, List.of(item("a", "1"), item("A", "2"), item("ä", "3")));
    assertThat(items.count(shop)).isEqualTo(3);
    assertThat(items.find(shop, new ItemId("A"))).map(Item::title).contains("2");
  }

  @Test
  void saving_again_replaces_the_item_even_within_the_transaction_that_read_it() {
    items.saveAll(shop, List.of(item("pan", "Pan")));
    store.inTransaction(
        () -> {
          assertThat(items.find(shop, new ItemId("pan"))).map(Item::title).contains("Pan");
          items.saveAll(shop, List.of(item("pan", "Big pan"), item("pot", "Pot")));
          assertThat(items.find(shop, new ItemId("pan"))).map(Item::title).contains("Big pan");
        });
    assertThat(items.search(shop, "", 0, 10))
        .extracting(Item::title)
        .containsExactly("Big pan", "Pot");
  }

  @Test
  void of_equal_ids_in_one_call_the_last_counts() {
    items.saveAll(shop, List.of(item("pan", "First"), item("pan", "Last")));
    assertThat(items.find(shop, new ItemId("pan"))).map(Item::title).contains("Last");
  }

  @Test
  void adding_missing_items_leaves_the_others_as_they_are() {
    items.saveAll(shop, List.of(item("pan", "Pan")));
    items.addMissing(shop, List.of(item("pan", "Other"), item("pot", "Pot")));
    assertThat(items.search(shop, "", 0, 10)).extracting(Item::title).containsExactly("Pan", "Pot");
  }

  @Test
  void two_transactions_may_add_the_same_new_items_at_once() throws Exception {
    List<Item> forward = numbered(600);
    List<Item> backward = new ArrayList<>(forward);
    java.util.Collections.reverse(backward);
    CountDownLatch bothReady = new CountDownLatch(2);
    CompletableFuture<Void> one = addInTransaction(forward, bothReady);
    CompletableFuture<Void> two = addInTransaction(backward, bothReady);
    one.get(120, TimeUnit.SECONDS);
    two.get(120, TimeUnit.SECONDS);
    assertThat(items.count(shop)).isEqualTo(600);
  }

  private CompletableFuture<Void> addInTransaction(List<Item> added, CountDownLatch bothReady) {
    return CompletableFuture.runAsync(
        () ->
            store.inTransaction(
                () -> {
                  // a read first, so that the snapshot is older than the other's rows
                  items.count(shop);
                  bothReady.countDown();
                  bothReady.await(60, TimeUnit.SECONDS);
                  items.addMissing(shop, added);
                  return null;
                }));
  }

  @Test
  void many_transactions_may_add_some_of_the_same_items_one_after_the_other() throws Exception {
    int rivals = 8;
    List<Item> all = numbered(rivals * 10);
    CountDownLatch allInserted = new CountDownLatch(rivals);
    ExecutorService threads = Executors.newFixedThreadPool(rivals);
    List<Future<?>> running = new ArrayList<>();
    for (int rival = 0; rival < rivals; rival++) {
      Item own = all.get(rival * 10);
      int order = rival;
      running.add(
          threads.submit(
              () ->
                  store.inTransaction(
                      () -> {
                        items.addMissing(shop, List.of(own));
                        allInserted.countDown();
                        allInserted.await(60, TimeUnit.SECONDS);
                        Thread.sleep(100L * (order + 1));
                        return null;
                      })));
    }
    allInserted.await(60, TimeUnit.SECONDS);
    items.addMissing(shop, all);
    for (Future<?> rival : running) {
      rival.get(120, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertThat(items.count(shop)).isEqualTo(all.size());
  }

  @Test
  void hands_out_every_item_by_id_across_pages() {
    items.saveAll(shop, numbered(4_500));
    List<String> seen = new ArrayList<>();
    items.forEach(shop, item -> seen.add(item.id().value()));
    assertThat(seen).hasSize(4_500).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void finds_many_at_once_and_leaves_out_the_unknown() {
    items.saveAll(shop, numbered(1_200));
    List<ItemId> wanted =
        IntStream.range(0, 1_300).mapToObj(number -> new ItemId("n" + number)).toList();
    assertThat(items.findAll(shop, wanted)).hasSize(1_200);
    assertThat(items.findAll(shop, List.of())).isEmpty();
  }

  @Test
  void searches_in_id_and_title_whatever_the_case_and_takes_wildcards_literally() {
    items.saveAll(
        shop, List.of(item("x_1", "50% off"), item("x21", "Red PAN"), item("pan-9", "Lid")));
    assertThat(items.search(shop, "pan", 0, 10))
        .extracting(Item::title)
        .containsExactly("Lid", "Red PAN");
    assertThat(items.search(shop, "x_1", 0, 10)).extracting(Item::title).containsExactly("50% off");
    assertThat(items.search(shop, "0%", 0, 10)).extracting(Item::title).containsExactly("50% off");
    assertThat(items.search(shop, "", 1, 1)).extracting(Item::title).containsExactly("Lid");
  }

  @Test
  void deletes_and_tells_whether_there_was_something() {
    items.saveAll(shop, List.of(item("pan", "Pan")));
    assertThat(items.delete(shop, new ItemId("pan"))).isTrue();
    assertThat(items.delete(shop, new ItemId("pan"))).isFalse();
    assertThat(items.find(shop, new ItemId("pan"))).isEmpty();
  }

  @Test
  void another_shop_sees_nothing() {
    ItemId pan = new ItemId("pan");
    items.saveAll(shop, List.of(item("pan", "Pan")));
    assertThat(items.find(otherShop, pan)).isEmpty();
    assertThat(items.findAll(otherShop, List.of(pan))).isEmpty();
    assertThat(items.count(otherShop)).isZero();
    assertThat(items.search(otherShop, "", 0, 10)).isEmpty();
    assertThat(items.delete(otherShop, pan)).isFalse();
    items.forEach(otherShop, item -> assertThat(item).isNull());
    items.saveAll(otherShop, List.of(item("pan", "Other pan")));
    items.addMissing(otherShop, List.of(item("pot", "Other pot")));
    assertThat(items.find(shop, pan)).map(Item::title).contains("Pan");
    assertThat(items.count(shop)).isEqualTo(1);
  }

  private static List<Item> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> item("n" + number, "Number " + number))
        .toList();
  }
}
