package dev.penchant.recommendation.exclusion;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.session.UserEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that keeps items out of one list. Safe for many threads. */
public final class Exclusions {
  private static final Optional<Exclusion> NOTHING = Optional.empty();
  private static final Optional<Exclusion> UNAVAILABLE = Optional.of(Exclusion.UNAVAILABLE);
  private static final Optional<Exclusion> BOUGHT = Optional.of(Exclusion.BOUGHT);
  private static final Optional<Exclusion> DISLIKED = Optional.of(Exclusion.DISLIKED);
  private static final Optional<Exclusion> OTHER_CATEGORY = Optional.of(Exclusion.OTHER_CATEGORY);
  private static final Optional<Exclusion> NOT_ALLOWED = Optional.of(Exclusion.NOT_ALLOWED);
  private static final Optional<Exclusion> RULED_OUT = Optional.of(Exclusion.RULED_OUT);
  private static final Optional<Exclusion> ITSELF = Optional.of(Exclusion.THE_ITEM_ITSELF);

  private final LiveCatalog catalog;
  private final List<ExclusionRule> rules;

  private Exclusions(LiveCatalog catalog, List<ExclusionRule> rules) {
    this.catalog = catalog;
    this.rules = List.copyOf(rules);
  }

  /** What the request and the user's own events rule out. */
  public static Exclusions of(ListRequest request, UserEvents events, LiveCatalog catalog) {
    List<ExclusionRule> rules = new ArrayList<>();
    rules.add(unavailable());
    if (!request.allowed().isEmpty()) {
      rules.add(notIn(request.allowed()));
    }
    if (!request.excluded().isEmpty()) {
      rules.add(ruledOut(request.excluded()));
    }
    request.category().ifPresent(category -> rules.add(outside(category)));
    OwnOpinion opinion = OwnOpinion.of(events);
    if (!opinion.disliked().isEmpty()) {
      rules.add(disliked(opinion.disliked()));
    }
    if (request.excludeBought() && !opinion.bought().isEmpty()) {
      rules.add(bought(opinion.bought()));
    }
    return new Exclusions(catalog, rules);
  }

  /** These, and the item that others like it are asked for. */
  public Exclusions andItself(int itself) {
    List<ExclusionRule> more = new ArrayList<>(rules);
    more.add((index, item) -> index == itself ? ITSELF : NOTHING);
    return new Exclusions(catalog, more);
  }

  /** Whether nothing speaks against the item of this catalog index. */
  public boolean allow(int index) {
    Optional<Item> item = catalog.item(index);
    if (item.isEmpty()) {
      return false;
    }
    for (ExclusionRule rule : rules) {
      if (rule.excludes(index, item.get()).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Everything that speaks against the item of this catalog index. */
  public List<Exclusion> against(int index) {
    return catalog
        .item(index)
        .map(item -> rules.stream().flatMap(rule -> rule.excludes(index, item).stream()).toList())
        .orElse(List.of(Exclusion.NOT_IN_CATALOG));
  }

  private static ExclusionRule unavailable() {
    return (index, item) -> item.available() ? NOTHING : UNAVAILABLE;
  }

  private static ExclusionRule notIn(Set<ItemId> allowed) {
    return (index, item) -> allowed.contains(item.id()) ? NOTHING : NOT_ALLOWED;
  }

  private static ExclusionRule ruledOut(Set<ItemId> excluded) {
    return (index, item) -> excluded.contains(item.id()) ? RULED_OUT : NOTHING;
  }

  private static ExclusionRule outside(String category) {
    return (index, item) -> item.isIn(category) ? NOTHING : OTHER_CATEGORY;
  }

  private static ExclusionRule disliked(Set<Integer> items) {
    return (index, item) -> items.contains(index) ? DISLIKED : NOTHING;
  }

  private static ExclusionRule bought(Set<Integer> items) {
    return (index, item) -> items.contains(index) ? BOUGHT : NOTHING;
  }
}
