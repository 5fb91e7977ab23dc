package dev.penchant.recommendation.candidate;

import dev.penchant.domain.catalog.Item;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items that are too new for the model, scored through their category: the mean of what the known
 * items of the category score for the user, plus one standard deviation, so that a new item gets
 * its chance before a middling known one. Immutable and thread-safe.
 */
public final class NewItems {
  /** So many of the newest are looked at; a new assortment is for the next training. */
  private static final int LIMIT = 200;

  /** A category's score needs no more of its items. */
  private static final int SAMPLE = 64;

  private final LiveCatalog catalog;
  private final ServedModel model;
  private final Map<String, List<Integer>> modelItemsByCategory = new HashMap<>();

  public NewItems(LiveCatalog catalog, ServedModel model) {
    this.catalog = catalog;
    this.model = model;
    for (int item = 0; item < model.itemCount(); item++) {
      Optional<String> category = catalog.item(model.catalogIndex(item)).flatMap(Item::category);
      if (category.isPresent()) {
        addToAncestors(category.get(), item);
      }
    }
  }

  /** The new items with a known category; item indexes are the catalog's. */
  public List<ScoredItem> scored(SignalScores scores) {
    List<ScoredItem> scored = new ArrayList<>();
    Map<String, Float> byCategory = new HashMap<>();
    for (int index : newest()) {
      Optional<String> known =
          catalog.item(index).flatMap(Item::category).flatMap(this::nearestKnown);
      if (known.isPresent()) {
        float score =
            byCategory.computeIfAbsent(known.get(), category -> optimistic(category, scores));
        scored.add(new ScoredItem(index, score));
      }
    }
    return scored;
  }

  /** Catalog indexes of available items that the model does not know, newest first. */
  public List<Integer> newest() {
    List<Integer> found = new ArrayList<>();
    for (int index = catalog.size() - 1; index >= 0 && found.size() < LIMIT; index--) {
      if (model.modelIndex(index) == ServedModel.UNKNOWN
          && catalog.item(index).filter(Item::available).isPresent()) {
        found.add(index);
      }
    }
    return found;
  }

  private float optimistic(String category, SignalScores scores) {
    List<Integer> items = modelItemsByCategory.get(category);
    double sum = 0;
    double squares = 0;
    for (int item : items) {
      sum += scores.total(item);
      squares += (double) scores.total(item) * scores.total(item);
    }
    double mean = sum / items.size();
    return (float) (mean + Math.sqrt(Math.max(0, squares / items.size() - mean * mean)));
  }

  private Optional<String> nearestKnown(String category) {
    for (String path = category; !path.isEmpty(); path = parent(path)) {
      if (modelItemsByCategory.containsKey(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private void addToAncestors(String category, int item) {
    for (String path = category; !path.isEmpty(); path = parent(path)) {
      List<Integer> items = modelItemsByCategory.computeIfAbsent(path, any -> new ArrayList<>());
      if (items.size() < SAMPLE) {
        items.add(item);
      }
    }
  }

  private static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }
}
