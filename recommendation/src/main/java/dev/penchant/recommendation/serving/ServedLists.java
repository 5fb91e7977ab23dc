package dev.penchant.recommendation.serving;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.RecommendItems;
import dev.penchant.recommendation.RecommendationList;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.Strategy;
import dev.penchant.recommendation.UnknownItem;
import dev.penchant.recommendation.candidate.UserState;
import dev.penchant.recommendation.exclusion.Exclusions;
import dev.penchant.recommendation.session.UserEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes lists from what is in memory. Only a user not asked for lately costs a database query. */
@ApplicationScoped
public class ServedLists implements RecommendItems {
  private final ServedShops shops;

  /** For the container's proxy only. */
  protected ServedLists() {
    this(null);
  }

  @Inject
  public ServedLists(ServedShops shops) {
    this.shops = shops;
  }

  @Override
  public RecommendationList forUser(ShopId shop, UserId user, ListRequest request) {
    ServedShop served = shops.require(shop);
    UserEvents events = served.behaviour().of(user);
    Exclusions exclusions = Exclusions.of(request, events, served.catalog());
    Optional<Snapshot> snapshot = served.snapshot();
    if (snapshot.isPresent()) {
      UserState state = UserState.of(user, events, snapshot.get().model());
      if (state.isKnown()) {
        PersonalList list = new PersonalList(served, snapshot.get(), exclusions);
        return new RecommendationList(
            list.of(user, state, request),
            state.modelUser().isPresent() ? Strategy.PERSONAL : Strategy.SESSION,
            version(snapshot));
      }
    }
    return popular(served, request, exclusions);
  }

  @Override
  public RecommendationList similarTo(ShopId shop, ItemId id, ListRequest request) {
    ServedShop served = shops.require(shop);
    Item item = served.catalog().find(id).orElseThrow(() -> new UnknownItem(shop, id));
    int index = served.catalog().intern(id);
    Exclusions exclusions =
        Exclusions.of(request, UserEvents.none(), served.catalog()).andItself(index);
    SimilarList list = new SimilarList(served, exclusions);
    List<RecommendedItem> items = list.of(item, index, request);
    return items.isEmpty()
        ? popular(served, request, exclusions)
        : new RecommendationList(items, Strategy.SIMILAR, version(served.snapshot()));
  }

  @Override
  public RecommendationList trending(ShopId shop, ListRequest request) {
    ServedShop served = shops.require(shop);
    return popular(served, request, Exclusions.of(request, UserEvents.none(), served.catalog()));
  }

  private static RecommendationList popular(
      ServedShop served, ListRequest request, Exclusions exclusions) {
    List<Integer> best = new PopularItems(served, exclusions).best(request.count(), Set.of());
    ListEntries entries = new ListEntries(served.catalog());
    for (int item : best) {
      entries.addAfter(
          item, request.reasons() ? List.of(served.popularity().ofPopularList(item)) : List.of());
    }
    return new RecommendationList(entries.all(), Strategy.TRENDING, version(served.snapshot()));
  }

  private static OptionalLong version(Optional<Snapshot> snapshot) {
    return snapshot
        .map(known -> OptionalLong.of(known.model().version()))
        .orElse(OptionalLong.empty());
  }
}
