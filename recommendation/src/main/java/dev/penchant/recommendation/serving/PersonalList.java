package dev.penchant.recommendation.serving;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.user.UserId;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.ranking.UserScores;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.candidate.ScoringPlan;
import dev.penchant.recommendation.candidate.UserState;
import dev.penchant.recommendation.exclusion.Exclusions;
import dev.penchant.recommendation.explanation.UserReasons;
import dev.penchant.recommendation.interest.ObservedPath;
import dev.penchant.recommendation.ranking.Diversity;
import dev.penchant.recommendation.ranking.Selection;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.List;

/** Makes the list of a user of whom the model can tell something. */
final class PersonalList {
  /** So many candidates per place give diversity its choice. */
  private static final int CANDIDATES_PER_PLACE = 3;

  private final ServedShop shop;
  private final Snapshot snapshot;
  private final ServedModel model;
  private final Exclusions exclusions;

  PersonalList(ServedShop shop, Snapshot snapshot, Exclusions exclusions) {
    this.shop = shop;
    this.snapshot = snapshot;
    this.model = snapshot.model();
    this.exclusions = exclusions;
  }

  List<RecommendedItem> of(UserId user, UserState state, ListRequest request) {
    ScoringPlan plan =
        ScoringPlan.of(
            state, request.horizon(), model.artifacts().ranking(), request.excludeBought());
    return snapshot.withScores(scores -> entries(user, state, request, plan, scores));
  }

  private List<RecommendedItem> entries(
      UserId user, UserState state, ListRequest request, ScoringPlan plan, UserScores scores) {
    plan.compute(scores);
    List<ScoredItem> chosen = chosen(request, scores);
    ListEntries entries = new ListEntries(shop.catalog());
    if (!request.reasons()) {
      chosen.forEach(item -> entries.add(item.itemIndex(), item.score(), List.of()));
      fill(request, entries);
      return entries.all();
    }
    List<PeriodProfile> path = ObservedPath.of(user, state.events(), model, shop.settings().zone());
    UserReasons reasons =
        new UserReasons(
            model,
            shop.named(snapshot),
            shop.catalog(),
            state,
            path,
            plan,
            scores,
            shop.popularity());
    chosen.forEach(
        item -> entries.add(item.itemIndex(), item.score(), reasons.of(item.itemIndex())));
    fill(request, entries);
    return entries.all();
  }

  private List<ScoredItem> chosen(ListRequest request, UserScores scores) {
    Selection selection = new Selection(request.count() * CANDIDATES_PER_PLACE, exclusions);
    scores.search(
        new UserScores.Sink() {
          @Override
          public float threshold() {
            return selection.threshold();
          }

          @Override
          public void offer(int item, float score) {
            selection.offer(model.catalogIndex(item), score);
          }
        });
    for (ScoredItem item : snapshot.newItems().scored(scores)) {
      selection.offer(item.itemIndex(), item.score());
    }
    return Diversity.choose(selection.best(), request.count(), this::kind);
  }

  /** Its category, or else its main topic. */
  private Object kind(int item) {
    return shop.catalog()
        .item(item)
        .flatMap(Item::category)
        .<Object>map(category -> category)
        .orElseGet(() -> topic(item));
  }

  private Object topic(int item) {
    int modelItem = model.modelIndex(item);
    return modelItem == ServedModel.UNKNOWN
        ? shop.catalog().item(item).flatMap(snapshot.newItems()::topic).orElse(ServedModel.UNKNOWN)
        : model.mainTopic(modelItem);
  }

  /** Items the model does not know complete a list that would else be too short. */
  private void fill(ListRequest request, ListEntries entries) {
    if (entries.size() == request.count()) {
      return;
    }
    PopularItems popular = new PopularItems(shop, exclusions);
    for (int item : popular.best(request.count() - entries.size(), entries.items())) {
      List<Reason> reasons =
          request.reasons() ? List.of(shop.popularity().ofPopularList(item)) : List.of();
      entries.addAfter(item, reasons);
    }
  }
}
