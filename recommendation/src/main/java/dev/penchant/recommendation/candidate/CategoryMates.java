package dev.penchant.recommendation.candidate;

import dev.penchant.domain.catalog.Item;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The items of one item's category by how many words their titles share with it: what is like an
 * item of which no behaviour is known. Immutable and thread-safe.
 */
public final class CategoryMates {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final LiveCatalog catalog;

  public CategoryMates(LiveCatalog catalog) {
    this.catalog = catalog;
  }

  /** Available items of the item's category, itself included; none if it has no category. */
  public List<ScoredItem> of(Item item) {
    Optional<String> category = item.category();
    if (category.isEmpty()) {
      return List.of();
    }
    Set<String> words = words(item);
    List<ScoredItem> mates = new ArrayList<>();
    for (int index = 0; index < catalog.size(); index++) {
      Optional<Item> other = catalog.item(index);
      if (other.isPresent() && other.get().available() && other.get().isIn(category.get())) {
        mates.add(new ScoredItem(index, sharedShare(words, words(other.get()))));
      }
    }
    return mates;
  }

  private static float sharedShare(Set<String> words, Set<String> others) {
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    int all = words.size() + others.size() - shared.size();
    return all == 0 ? 0 : (float) shared.size() / all;
  }

  private static Set<String> words(Item item) {
    return Arrays.stream(BETWEEN_WORDS.split(item.title().toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
