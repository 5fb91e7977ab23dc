package dev.penchant.web.admin.sales;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.ItemQuality;
import dev.penchant.recommendation.JudgeItems;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.web.admin.frame.CurrentShop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finding an item by its id or title ({@code ?q=}); without words the first by {@link ItemOrder}
 * ({@code ?sort=}), from the start those of which most will be sold.
 */
@Named
@RequestScoped
public class ItemsView {
  private static final int SHOWN = 50;

  @Inject private CurrentShop shop;
  @Inject private Items items;
  @Inject private ForeseeSales foreseeSales;
  @Inject private JudgeItems judgeItems;
  @Inject private HttpServletRequest request;

  private List<Found> found;
  private boolean ranked;

  /** Kept, since every row of the table asks, and the answer takes a look at all items. */
  private Boolean rated;

  private Boolean repurchased;

  /**
   * An item with what was sold of it in the last full period, what is foretold for the next, and
   * its quality.
   *
   * @param latest empty where no sales are known
   * @param next empty where nothing is foretold
   * @param rating empty where nobody rated it
   * @param again empty where no buyer had the time to buy it again
   */
  public record Found(
      Item item,
      Optional<SalesOutlook.PeriodSales> latest,
      Optional<SalesOutlook.ForetoldSales> next,
      Optional<ItemQuality.Estimate> rating,
      Optional<ItemQuality.Estimate> again) {}

  public String getQuery() {
    return Optional.ofNullable(request.getParameter("q")).map(String::strip).orElse("");
  }

  public ItemOrder getOrder() {
    return ItemOrder.of(Optional.ofNullable(request.getParameter("sort")).orElse(""));
  }

  public List<Found> getFound() {
    if (found == null) {
      found = items().stream().map(this::found).sorted(order()).toList();
    }
    return found;
  }

  /** The key of what is said above the table, of how many are shown and how many there are. */
  public String getHeadline() {
    getFound();
    if (!getQuery().isEmpty()) {
      return "items.found";
    }
    return ranked ? "items.best." + getOrder().key() : "items.first";
  }

  /** Whether any of the items shown has a category. */
  public boolean isCategorized() {
    return getFound().stream().anyMatch(each -> each.item().category().isPresent());
  }

  public long getCount() {
    return items.count(shop.id());
  }

  /** Whether anything of the shop is rated. */
  public boolean isRated() {
    if (rated == null) {
      rated = !judgeItems.bestRated(shop.id(), 1).isEmpty();
    }
    return rated;
  }

  /** Whether any buyer of the shop had the time to buy an item again. */
  public boolean isRepurchased() {
    if (repurchased == null) {
      repurchased = !judgeItems.mostBoughtAgain(shop.id(), 1).isEmpty();
    }
    return repurchased;
  }

  private List<Item> items() {
    List<ItemId> best = getQuery().isEmpty() ? best() : List.of();
    ranked = !best.isEmpty();
    if (!ranked) {
      return items.search(shop.id(), getQuery(), 0, SHOWN);
    }
    Map<ItemId, Item> known = items.findAll(shop.id(), best);
    return best.stream().filter(known::containsKey).map(known::get).toList();
  }

  private List<ItemId> best() {
    return switch (getOrder()) {
      case NEXT -> foreseeSales.bestSelling(shop.id(), SHOWN);
      case RATING -> judgeItems.bestRated(shop.id(), SHOWN);
      case AGAIN -> judgeItems.mostBoughtAgain(shop.id(), SHOWN);
    };
  }

  /** Items without a value come last; those of equal value stay in the order of the search. */
  private Comparator<Found> order() {
    return Comparator.comparingDouble(each -> -getOrder().value(each));
  }

  private Found found(Item item) {
    Optional<SalesOutlook> sales = foreseeSales.ofItem(shop.id(), item.id());
    Optional<ItemQuality> quality = judgeItems.ofItem(shop.id(), item.id());
    return new Found(
        item,
        sales
            .map(SalesOutlook::observed)
            .filter(observed -> !observed.isEmpty())
            .map(observed -> observed.get(observed.size() - 1)),
        sales.map(SalesOutlook::foretold).map(foretold -> foretold.get(0)),
        quality.flatMap(ItemQuality::rating),
        quality.flatMap(ItemQuality::repurchase));
  }
}
