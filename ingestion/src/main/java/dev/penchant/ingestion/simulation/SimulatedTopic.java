package dev.penchant.ingestion.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An interest planted in the shop; its items are the category's.
 *
 * @param name one lower-case word, for example {@code camping}
 * @param category path of its items in the catalog
 * @param peakMonth the month of most interest, 1 to 12
 * @param sway how far the seasons carry it: 0 even, 1 gone half a year after its peak
 * @param products what its items are
 * @param qualities what goes before a product in a title
 * @param variants what goes after it
 */
public record SimulatedTopic(
    String name,
    String category,
    int peakMonth,
    double sway,
    List<Product> products,
    List<String> qualities,
    List<String> variants) {
  public SimulatedTopic {
    products = List.copyOf(products);
    qualities = List.copyOf(qualities);
    variants = List.copyOf(variants);
  }

  /** How much of its usual interest it has at the time, on a yearly mean of 1. */
  public double seasonAt(Instant time) {
    double month = time.atZone(ZoneOffset.UTC).getDayOfYear() / 365.25 * 12 + 0.5;
    return 1 + sway * StrictMath.cos(2 * StrictMath.PI * (month - peakMonth) / 12);
  }

  /** The different titles that its words can make. */
  int titleCount() {
    return products.size() * qualities.size() * variants.size();
  }

  /** One of its titles. */
  String title(int index) {
    int quality = index / products.size() % qualities.size();
    int variant = index / products.size() / qualities.size() % variants.size();
    return "%s %s, %s"
        .formatted(qualities.get(quality), product(index).name(), variants.get(variant));
  }

  /** The usual price of what has this title. */
  double usualPrice(int index) {
    return product(index).usualPrice();
  }

  private Product product(int index) {
    return products.get(index % products.size());
  }

  /** A kind of thing, whatever its quality and variant. */
  public record Product(String name, double usualPrice) {}
}
