package dev.penchant.recommendation.serving;

import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the entries of one list. Not thread-safe. */
final class ListEntries {
  private static final double STEP = 0.01;

  private final LiveCatalog catalog;
  private final List<RecommendedItem> entries = new ArrayList<>();
  private final Set<Integer> items = new HashSet<>();

  ListEntries(LiveCatalog catalog) {
    this.catalog = catalog;
  }

  /** Adds an item; one that has just left the catalog is passed over. */
  void add(int item, double score, List<Reason> reasons) {
    catalog
        .item(item)
        .ifPresent(
            known -> {
              entries.add(new RecommendedItem(known, score, reasons));
              items.add(item);
            });
  }

  /** Adds an item whose rank is known but not its score: a step below the one before, from 1 on. */
  void addAfter(int item, List<Reason> reasons) {
    double score = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).score() - STEP;
    add(item, score, reasons);
  }

  Set<Integer> items() {
    return items;
  }

  int size() {
    return entries.size();
  }

  List<RecommendedItem> all() {
    return List.copyOf(entries);
  }
}
