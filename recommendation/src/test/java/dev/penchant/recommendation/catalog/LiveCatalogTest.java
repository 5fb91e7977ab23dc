package dev.penchant.recommendation.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveCatalogTest {
  private final LiveCatalog catalog = new LiveCatalog();
  private final Item item = PlantedShop.item("bake", 1);

  @Test
  void an_index_stays_its_own_while_the_item_comes_and_goes() {
    int index = catalog.intern(item.id());
    assertThat(catalog.item(index)).isEmpty();
    assertThat(catalog.title(index)).isEqualTo("bake-1");
    catalog.put(item);
    assertThat(catalog.item(index)).contains(item);
    assertThat(catalog.title(index)).isEqualTo("bake thing 1");
    catalog.remove(item.id());
    assertThat(catalog.item(index)).isEmpty();
    assertThat(catalog.indexOf(item.id())).hasValue(index);
    assertThat(catalog.id(index)).isEqualTo(item.id());
  }

  @Test
  void a_change_is_not_undone_by_what_was_read_before_it() {
    Item changed = titled("changed");
    catalog.loadAll(
        visitor -> {
          catalog.put(changed);
          visitor.accept(item);
        });
    assertThat(catalog.find(item.id())).contains(changed);
    catalog.loadAll(
        visitor -> {
          catalog.remove(item.id());
          visitor.accept(item);
        });
    assertThat(catalog.find(item.id())).isEmpty();
  }

  @Test
  void what_is_read_after_a_change_counts() {
    catalog.put(titled("older"));
    catalog.load(List.of(titled("newer")));
    assertThat(catalog.find(item.id())).contains(titled("newer"));
  }

  @Test
  void the_whole_catalog_is_exactly_what_was_read() {
    catalog.put(PlantedShop.item("bake", 2));
    catalog.loadAll(visitor -> visitor.accept(item));
    assertThat(catalog.find(item.id())).contains(item);
    assertThat(catalog.find(new ItemId("bake-2"))).isEmpty();
    assertThat(catalog.itemCount()).isEqualTo(1);
  }

  @Test
  void indexes_are_dense_and_distinct_when_given_out_by_many_threads() {
    IntStream.range(0, 20_000)
        .parallel()
        .forEach(number -> catalog.intern(new ItemId("item-" + number % 5_000)));
    assertThat(catalog.size()).isEqualTo(5_000);
    assertThat(IntStream.range(0, 5_000).mapToObj(catalog::id).distinct()).hasSize(5_000);
  }

  @Test
  void an_index_never_given_out_is_refused() {
    assertThatThrownBy(() -> catalog.item(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private Item titled(String title) {
    return new Item(item.id(), title, Optional.empty(), Optional.empty(), true, item.updatedAt());
  }
}
