package dev.penchant.recommendation.candidate;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.ranking.UserScores;
import dev.penchant.modeling.topic.ItemWords;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Items that are too new for the model, scored through their category, or through the topic their
 * title's words are of where the category is new as well: the mean of what the known items there
 * score for the user, plus one standard deviation, so that a new item gets its chance before a
 * middling known one. Immutable and thread-safe.
 */
public final class NewItems {
  /** So many of the newest are looked at; a new assortment is for the next training. */
  private static final int LIMIT = 200;

  /** The score of a category or topic needs no more of its items. */
  private static final int SAMPLE = 64;

  private final LiveCatalog catalog;
  private final ServedModel model;
  private final Map<String, List<Integer>> modelItemsByCategory = new HashMap<>();
  private final Map<Integer, List<Integer>> modelItemsByTopic = new HashMap<>();

  /** Catalog indexes that the model has no item for, of those given out when it was read. */
  private final int[] unknownBefore;

  private final int sizeBefore;

  public NewItems(LiveCatalog catalog, ServedModel model) {
    this.catalog = catalog;
    this.model = model;
    this.sizeBefore = catalog.size();
    this.unknownBefore =
        IntStream.range(0, sizeBefore)
            .filter(index -> model.modelIndex(index) == ServedModel.UNKNOWN)
            .toArray();
    for (int item = 0; item < model.itemCount(); item++) {
      Optional<String> category = catalog.item(model.catalogIndex(item)).flatMap(Item::category);
      if (category.isPresent()) {
        addToAncestors(category.get(), item);
      }
      add(modelItemsByTopic.computeIfAbsent(model.mainTopic(item), any -> new ArrayList<>()), item);
    }
  }

  /** The new items of a known category or topic; item indexes are the catalog's. */
  public List<ScoredItem> scored(UserScores scores) {
    List<ScoredItem> scored = new ArrayList<>();
    Map<List<Integer>, Float> byKin = new IdentityHashMap<>();
    for (int index : newest()) {
      catalog
          .item(index)
          .flatMap(this::kin)
          .map(items -> byKin.computeIfAbsent(items, any -> optimistic(any, scores)))
          .ifPresent(score -> scored.add(new ScoredItem(index, score)));
    }
    return scored;
  }

  /** Known items of the same category, or else of the same topic. */
  private Optional<List<Integer>> kin(Item item) {
    return item.category()
        .flatMap(this::nearestKnown)
        .map(modelItemsByCategory::get)
        .or(() -> topic(item).map(modelItemsByTopic::get));
  }

  /** The topic that an item's words are of; empty if the model knows none of them. */
  public Optional<Integer> topic(Item item) {
    return model
        .artifacts()
        .words()
        .flatMap(words -> words.profile(ItemWords.of(item.title(), item.category())))
        .map(profile -> new InterestProfile(profile).mainTopic());
  }

  /** Catalog indexes of available items that the model does not know, newest first. */
  public List<Integer> newest() {
    List<Integer> found = new ArrayList<>();
    for (int index = catalog.size() - 1; index >= sizeBefore && found.size() < LIMIT; index--) {
      addIfAvailable(index, found);
    }
    for (int n = unknownBefore.length - 1; n >= 0 && found.size() < LIMIT; n--) {
      addIfAvailable(unknownBefore[n], found);
    }
    return found;
  }

  private void addIfAvailable(int index, List<Integer> found) {
    if (catalog.item(index).filter(Item::available).isPresent()) {
      found.add(index);
    }
  }

  private static float optimistic(List<Integer> items, UserScores scores) {
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
      add(modelItemsByCategory.computeIfAbsent(path, any -> new ArrayList<>()), item);
    }
  }

  private static void add(List<Integer> items, int item) {
    if (items.size() < SAMPLE) {
      items.add(item);
    }
  }

  private static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }
}
