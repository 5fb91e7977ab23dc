package dev.penchant.recommendation.serving;

import dev.penchant.domain.catalog.Item;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.Reason.OftenTogether;
import dev.penchant.recommendation.Reason.SameCategory;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.candidate.CategoryMates;
import dev.penchant.recommendation.exclusion.Exclusions;
import dev.penchant.recommendation.ranking.Selection;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.ArrayList;
import java.util.List;

/** Makes the list of items like a given one. */
final class SimilarList {
  private final ServedShop shop;
  private final Exclusions exclusions;

  SimilarList(ServedShop shop, Exclusions exclusions) {
    this.shop = shop;
    this.exclusions = exclusions;
  }

  /**
   * By behaviour if the model knows the item, else by category and title; empty if neither tells
   * anything.
   */
  List<RecommendedItem> of(Item item, int index, ListRequest request) {
    Selection selection = new Selection(request.count(), exclusions);
    int modelItem =
        shop.snapshot()
            .map(snapshot -> snapshot.model().modelIndex(index))
            .orElse(ServedModel.UNKNOWN);
    if (modelItem == ServedModel.UNKNOWN) {
      new CategoryMates(shop.catalog())
          .of(item)
          .forEach(mate -> selection.offer(mate.itemIndex(), mate.score()));
      return entries(item, modelItem, request, selection);
    }
    Snapshot snapshot = shop.snapshot().orElseThrow();
    float[] scores = snapshot.similarItems().scores(modelItem);
    for (int other = 0; other < scores.length; other++) {
      selection.offer(snapshot.model().catalogIndex(other), scores[other]);
    }
    return entries(item, modelItem, request, selection);
  }

  private List<RecommendedItem> entries(
      Item item, int modelItem, ListRequest request, Selection selection) {
    ListEntries entries = new ListEntries(shop.catalog());
    for (ScoredItem similar : selection.best()) {
      List<Reason> reasons =
          request.reasons() ? reasons(item, modelItem, similar.itemIndex()) : List.of();
      entries.add(similar.itemIndex(), similar.score(), reasons);
    }
    return entries.all();
  }

  private List<Reason> reasons(Item item, int modelItem, int similar) {
    List<Reason> reasons = new ArrayList<>();
    shop.snapshot()
        .filter(snapshot -> areNeighbours(snapshot, modelItem, similar))
        .ifPresent(snapshot -> reasons.add(new OftenTogether(item.id(), item.title())));
    item.category()
        .filter(category -> shop.catalog().item(similar).filter(o -> o.isIn(category)).isPresent())
        .ifPresent(category -> reasons.add(new SameCategory(category)));
    shop.popularity().of(similar).ifPresent(reasons::add);
    return reasons;
  }

  private static boolean areNeighbours(Snapshot snapshot, int modelItem, int similar) {
    int other = snapshot.model().modelIndex(similar);
    return modelItem != ServedModel.UNKNOWN
        && other != ServedModel.UNKNOWN
        && snapshot.similarItems().areNeighbours(modelItem, other);
  }
}
