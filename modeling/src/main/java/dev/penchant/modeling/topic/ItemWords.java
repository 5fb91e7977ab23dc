package dev.penchant.modeling.topic;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The words of each item: those of its title, its category and every category above it. A word that
 * only one item has tells nothing of another item and is left out. Immutable and thread-safe.
 */
public final class ItemWords {
  /** Keeps categories apart from title words, which have no colon. */
  private static final String CATEGORY = "category:";

  private static final int LEAST_ITEMS = 2;

  private final IdIndex words;
  private final int[][] wordsOfItem;

  private ItemWords(IdIndex words, int[][] wordsOfItem) {
    this.words = words;
    this.wordsOfItem = wordsOfItem;
  }

  /**
   * @param titles by item index of the dataset, whose categories are taken
   */
  public static ItemWords of(List<String> titles, BehaviourDataset dataset) {
    List<Set<String>> all = new ArrayList<>(titles.size());
    Map<String, Integer> items = new HashMap<>();
    for (int item = 0; item < titles.size(); item++) {
      int category = dataset.category(item);
      Set<String> own =
          of(
              titles.get(item),
              category == BehaviourDataset.NO_CATEGORY
                  ? Optional.empty()
                  : Optional.of(dataset.categories().id(category)));
      own.forEach(word -> items.merge(word, 1, Integer::sum));
      all.add(own);
    }
    items.values().removeIf(count -> count < LEAST_ITEMS);
    IdIndex words = IdIndex.of(new TreeSet<>(items.keySet()));
    int[][] wordsOfItem = new int[all.size()][];
    for (int item = 0; item < wordsOfItem.length; item++) {
      wordsOfItem[item] = indexes(words, all.get(item));
    }
    return new ItemWords(words, wordsOfItem);
  }

  /** The words of an item, as they are named in {@link #words}. */
  public static Set<String> of(String title, Optional<String> category) {
    Set<String> own = new TreeSet<>(TitleWords.of(title));
    String path = category.orElse("");
    while (!path.isEmpty()) {
      own.add(CATEGORY + path);
      path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
    return own;
  }

  static int[] indexes(IdIndex words, Collection<String> own) {
    return own.stream().flatMapToInt(word -> words.indexOf(word).stream()).toArray();
  }

  public IdIndex words() {
    return words;
  }

  public int itemCount() {
    return wordsOfItem.length;
  }

  /** The item's words; empty for an item of which nothing is known. */
  public int[] of(int item) {
    return wordsOfItem[item].clone();
  }

  /**
   * The counts with a further column for each word: every event brings its item and {@code weight}
   * tokens of words, shared evenly among the item's.
   *
   * @param weight tokens of words for each event, at least 0
   * @param seed decides how fractions are rounded; on average rounding changes nothing
   */
  public InteractionMatrix observed(InteractionMatrix counts, double weight, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InteractionMatrixBuilder builder =
        InteractionMatrix.builder(counts.rowCount(), itemCount() + words.size());
    double[] tokens = new double[words.size()];
    for (int row = 0; row < counts.rowCount(); row++) {
      for (int position = counts.rowStart(row); position < counts.rowEnd(row); position++) {
        int item = counts.column(position);
        builder.add(row, item, counts.strength(position));
        for (int word : wordsOfItem[item]) {
          tokens[word] +=
              weight * Math.max(0, counts.strength(position)) / wordsOfItem[item].length;
        }
      }
      for (int word = 0; word < tokens.length; word++) {
        int whole = (int) Math.floor(tokens[word] + random.nextDouble());
        if (whole > 0) {
          builder.add(row, itemCount() + word, whole);
        }
        tokens[word] = 0;
      }
    }
    return builder.build();
  }
}
