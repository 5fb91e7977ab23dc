package dev.penchant.ingestion.feed;

import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.catalog.ItemRules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the invoice lines tell of the items. Descriptions are typed by hand and prices change with
 * the quantity, so the most frequent of each counts. Memory grows with the catalog, not with the
 * file.
 */
final class OnlineRetailCatalog {
  private final Map<String, Sayings> items = new HashMap<>();

  /** Takes in what one line says of an item and returns what all lines so far say. */
  ItemDetails tell(String item, String description, String price) {
    Sayings sayings = items.computeIfAbsent(item, id -> new Sayings());
    ItemRules.cleaned(Optional.of(description))
        .filter(OnlineRetailCatalog::isTitle)
        .ifPresent(sayings.titles::add);
    price(price).ifPresent(sayings.prices::add);
    return sayings.details();
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
