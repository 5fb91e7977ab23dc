package dev.penchant.ingestion.catalog;

import dev.penchant.ingestion.event.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether what is told of an item is fit for the catalog. */
public final class ItemRules {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_CATEGORY = 250;

  /** As many digits as any currency needs and any database keeps. */
  private static final Pattern PRICE = Pattern.compile("\\d{1,10}(\\.\\d{1,10})?");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private ItemRules() {}

  /**
   * Why the texts cannot be details of an item, or empty if {@link #details} takes them. A blank
   * text counts as absent.
   */
  public static Optional<Refusal> problem(
      Optional<String> title, Optional<String> category, Optional<String> price) {
    return tooLong("title", title, LONGEST_TITLE)
        .or(() -> tooLong("category", category, LONGEST_CATEGORY))
        .or(() -> badPrice(price));
  }

  /**
   * The details told by the texts, runs of blanks made one.
   *
   * @throws IllegalArgumentException if {@link #problem} has something to say of them
   */
  public static ItemDetails details(
      Optional<String> title, Optional<String> category, Optional<String> price) {
    problem(title, category, price)
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException(refusal.message());
            });
    return new ItemDetails(cleaned(title), cleaned(category), cleaned(price).map(BigDecimal::new));
  }

  /**
   * The text with runs of blanks and control characters made one blank; empty if nothing is left.
   */
  public static Optional<String> cleaned(Optional<String> text) {
    return text.map(dirty -> BLANKS.matcher(dirty).replaceAll(" ").strip())
        .filter(clean -> !clean.isEmpty());
  }

  private static Optional<Refusal> tooLong(String what, Optional<String> text, int longest) {
    return cleaned(text)
        .filter(clean -> clean.length() > longest)
        .map(
            clean ->
                new Refusal(
                    "bad-" + what,
                    "%s has %,d characters; at most %d are allowed"
                        .formatted(what, clean.length(), longest)));
  }

  private static Optional<Refusal> badPrice(Optional<String> price) {
    return cleaned(price)
        .filter(text -> !PRICE.matcher(text).matches())
        .map(
            text ->
                new Refusal(
                    "bad-price",
                    "price \"%s\" is not a number of at most 10 digits like 12.50; leave it empty if it is not known"
                        .formatted(text.substring(0, Math.min(60, text.length())))));
  }
}
