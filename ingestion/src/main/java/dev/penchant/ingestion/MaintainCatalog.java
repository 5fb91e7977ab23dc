package dev.penchant.ingestion;

import dev.penchant.domain.catalog.CatalogChanged;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.catalog.ItemRules;
import dev.penchant.ingestion.event.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps a shop's catalog as the shop tells it, and tells others through {@link CatalogChanged} once
 * a change is committed. Thread-safe.
 */
@ApplicationScoped
public class MaintainCatalog {
  private final Items items;
  private final Event<CatalogChanged> changed;
  private final Clock clock;

  /** For the container's proxy only. */
  protected MaintainCatalog() {
    this(null, null, null);
  }

  @Inject
  public MaintainCatalog(Items items, Event<CatalogChanged> changed, Clock clock) {
    this.items = items;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Adds items or replaces them whole: what a submission leaves out is cleared. A bad one is
   * rejected with a reason and costs no other; of several with one id the last good one counts.
   *
   * @return what became of each item, in the order given
   */
  @Transactional
  public List<ItemOutcome> saveAll(ShopId shop, List<ItemSubmission> submissions) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<ItemOutcome> outcomes = submissions.stream().map(item -> check(item, now)).toList();
    // in the order of their ids, so that requests at the same time cannot wait for each other
    Map<String, Item> latest = new TreeMap<>();
    for (ItemOutcome outcome : outcomes) {
      outcome.item().ifPresent(item -> latest.put(item.id().value(), item));
    }
    if (!latest.isEmpty()) {
      items.saveAll(shop, latest.values());
      changed.fire(new CatalogChanged(shop, List.copyOf(latest.values()), List.of()));
    }
    return outcomes.stream()
        .map(
            outcome ->
                outcome
                    .item()
                    .map(item -> ItemOutcome.stored(latest.get(item.id().value())))
                    .orElse(outcome))
        .toList();
  }

  /** As {@link #saveAll} for one item. */
  @Transactional
  public ItemOutcome save(ShopId shop, ItemSubmission submission) {
    return saveAll(shop, List.of(submission)).get(0);
  }

  /** Takes an item out of the catalog; its events stay. Tells whether there was such an item. */
  @Transactional
  public boolean delete(ShopId shop, ItemId item) {
    boolean deleted = items.delete(shop, item);
    if (deleted) {
      changed.fire(new CatalogChanged(shop, List.of(), List.of(item)));
    }
    return deleted;
  }

  private static ItemOutcome check(ItemSubmission submission, Instant now) {
    Optional<Refusal> problem =
        idProblem(submission)
            .or(
                () ->
                    ItemRules.problem(
                        submission.title(), submission.category(), submission.price()))
            .or(() -> availableProblem(submission));
    if (problem.isPresent()) {
      return ItemOutcome.rejected(problem.get().reason(), problem.get().message());
    }
    ItemDetails details =
        ItemRules.details(submission.title(), submission.category(), submission.price());
    return ItemOutcome.stored(
        new Item(
            id(submission).orElseThrow(),
            details.title().orElse(id(submission).orElseThrow().value()),
            details.category(),
            details.price(),
            available(submission).map(Boolean::parseBoolean).orElse(true),
            now));
  }

  private static Optional<Refusal> idProblem(ItemSubmission submission) {
    try {
      return id(submission).isPresent()
          ? Optional.empty()
          : Optional.of(
              new Refusal("missing-id", "id is missing; give the shop's own id of the item"));
    } catch (IllegalArgumentException e) {
      return Optional.of(new Refusal("bad-id", e.getMessage()));
    }
  }

  private static Optional<ItemId> id(ItemSubmission submission) {
    return submission.id().map(String::strip).filter(id -> !id.isEmpty()).map(ItemId::new);
  }

  private static Optional<Refusal> availableProblem(ItemSubmission submission) {
    return available(submission)
        .filter(text -> !text.equals("true") && !text.equals("false"))
        .map(text -> new Refusal("bad-available", "available must be true or false"));
  }

  private static Optional<String> available(ItemSubmission submission) {
    return submission
        .available()
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty());
  }
}
