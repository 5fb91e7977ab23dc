package dev.penchant.ingestion.feed;

import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.catalog.ItemRules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the invoice lines tell of the items. Descriptions are typed by hand and prices change with
 * the quantity, so the most frequent of each counts. Memory grows with the catalog, not with the
 * file.
 */
final class OnlineRetailCatalog {
  private static final int MOST_TEXTS = 50_000;

  private final Map<String, Sayings> items = new HashMap<>();

  /** What was made of a text before: the same few thousand come again and again. */
  private final Map<String, Optional<String>> titles = new HashMap<>();

  private final Map<String, Optional<BigDecimal>> prices = new HashMap<>();

  /** Takes in what one line says of an item and returns what all lines so far say. */
  ItemDetails tell(String item, String description, String price) {
    Sayings sayings = items.computeIfAbsent(item, id -> new Sayings());
    remembered(titles, description, OnlineRetailCatalog::title).ifPresent(sayings.titles::add);
    remembered(prices, price, OnlineRetailCatalog::price).ifPresent(sayings.prices::add);
    return sayings.details();
  }

  private static <T> Optional<T> remembered(
      Map<String, Optional<T>> memory, String text, Function<String, Optional<T>> reading) {
    if (memory.size() >= MOST_TEXTS) {
      memory.clear();
    }
    return memory.computeIfAbsent(text, reading);
  }

  private static Optional<String> title(String description) {
    return ItemRules.cleaned(Optional.of(description)).filter(OnlineRetailCatalog::isTitle);
  }

  /** Clerks scribble in lower case or with question marks where a title belongs. */
  private static boolean isTitle(String description) {
    return description.indexOf('?') < 0
        && !FeedText.isDamaged(description)
        && description.length() <= 500
        && description.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private static Optional<BigDecimal> price(String text) {
    Optional<String> price = Optional.of(text);
    if (ItemRules.problem(Optional.empty(), Optional.empty(), price).isPresent()) {
      return Optional.empty();
    }
    return ItemRules.details(Optional.empty(), Optional.empty(), price)
        .price()
        .filter(amount -> amount.signum() > 0);
  }

  private static final class Sayings {
    private final MostFrequent<String> titles = new MostFrequent<>();
    private final MostFrequent<BigDecimal> prices = new MostFrequent<>();

    ItemDetails details() {
      return new ItemDetails(titles.value(), Optional.empty(), prices.value());
    }
  }
}
