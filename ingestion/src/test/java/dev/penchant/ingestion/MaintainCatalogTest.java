package dev.penchant.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.catalog.CatalogChanged;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaintainCatalogTest {
  private static final ShopId SHOP = new ShopId("tea");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final InMemoryItems items = new InMemoryItems();
  private final FiredEvents<CatalogChanged> changed = new FiredEvents<>();
  private final MaintainCatalog maintainCatalog =
      new MaintainCatalog(items, changed, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void an_item_is_kept_with_all_it_has() {
    ItemOutcome outcome = save("i1", "Tin,  round", "Kitchen/Baking", "12.50", "false");

    Item expected =
        new Item(
            new ItemId("i1"),
            "Tin, round",
            Optional.of("Kitchen/Baking"),
            Optional.of(new BigDecimal("12.50")),
            false,
            NOW);
    assertThat(outcome).isEqualTo(new ItemOutcome(Optional.of(expected), "", ""));
    assertThat(items.find(SHOP, new ItemId("i1"))).contains(expected);
  }

  @Test
  void what_a_later_submission_leaves_out_is_cleared() {
    save("i1", "Tin", "Kitchen", "12.50", "false");
    save("i1", "", "", "", "");

    Item item = items.find(SHOP, new ItemId("i1")).orElseThrow();
    assertThat(item.title()).isEqualTo("i1");
    assertThat(item.category()).isEmpty();
    assertThat(item.price()).isEmpty();
    assertThat(item.available()).isTrue();
  }

  @Test
  void a_bad_item_has_its_reason_and_costs_no_other() {
    List<ItemOutcome> outcomes =
        maintainCatalog.saveAll(
            SHOP,
            List.of(
                submission("i1", "Tin", "", "", ""),
                submission("", "Tin", "", "", ""),
                submission("i".repeat(129), "Tin", "", "", ""),
                submission("i3", "T".repeat(501), "", "", ""),
                submission("i3", "Tin", "c".repeat(251), "", ""),
                submission("i3", "Tin", "", "-1", ""),
                submission("i3", "Tin", "", "12,50 EUR", ""),
                submission("i3", "Tin", "", "", "maybe"),
                submission("i4", "Tin", "", "0", "TRUE")));

    assertThat(outcomes)
        .extracting(ItemOutcome::reason)
        .containsExactly(
            "",
            "missing-id",
            "bad-id",
            "bad-title",
            "bad-category",
            "bad-price",
            "bad-price",
            "bad-available",
            "");
    assertThat(items.count(SHOP)).isEqualTo(2);
  }

  @Test
  void of_several_with_one_id_the_last_counts_and_all_are_told_so() {
    List<ItemOutcome> outcomes =
        maintainCatalog.saveAll(
            SHOP,
            List.of(submission("i1", "Old", "", "", ""), submission("i1", "New", "", "", "")));

    assertThat(outcomes)
        .extracting(outcome -> outcome.item().orElseThrow().title())
        .containsExactly("New", "New");
    assertThat(items.written()).isEqualTo(1);
  }

  @Test
  void deleting_tells_whether_there_was_something() {
    save("i1", "Tin", "", "", "");

    assertThat(maintainCatalog.delete(SHOP, new ItemId("i1"))).isTrue();
    assertThat(maintainCatalog.delete(SHOP, new ItemId("i1"))).isFalse();
  }

  @Test
  void only_what_has_changed_is_announced() {
    ItemOutcome saved = save("i1", "Tin", "", "", "");
    save("i2", "Tin", "", "-1", "");
    maintainCatalog.delete(SHOP, new ItemId("i1"));
    maintainCatalog.delete(SHOP, new ItemId("i1"));

    assertThat(changed.all())
        .containsExactly(
            new CatalogChanged(SHOP, List.of(saved.item().orElseThrow()), List.of()),
            new CatalogChanged(SHOP, List.of(), List.of(new ItemId("i1"))));
  }

  private ItemOutcome save(
      String id, String title, String category, String price, String available) {
    return maintainCatalog.save(SHOP, submission(id, title, category, price, available));
  }

  private static ItemSubmission submission(
      String id, String title, String category, String price, String available) {
    return new ItemSubmission(
        Optional.of(id),
        Optional.of(title),
        Optional.of(category),
        Optional.of(price),
        Optional.of(available));
  }
}
