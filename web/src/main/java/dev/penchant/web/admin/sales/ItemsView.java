package dev.penchant.web.admin.sales;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.web.admin.frame.CurrentShop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finding an item by its id or title ({@code ?q=}); without words those of which most will be sold.
 */
@Named
@RequestScoped
public class ItemsView {
  private static final int SHOWN = 50;

  @Inject private CurrentShop shop;
  @Inject private Items items;
  @Inject private ForeseeSales foreseeSales;
  @Inject private HttpServletRequest request;

  private List<Found> found;

  /**
   * An item with what was sold of it in the last full period and what is foretold for the next.
   *
   * @param latest empty where no sales are known
   * @param next empty where nothing is foretold
   */
  public record Found(
      Item item,
      Optional<SalesOutlook.PeriodSales> latest,
      Optional<SalesOutlook.ForetoldSales> next) {}

  public String getQuery() {
    return Optional.ofNullable(request.getParameter("q")).map(String::strip).orElse("");
  }

  public List<Found> getFound() {
    if (found == null) {
      found = items().stream().map(this::found).toList();
    }
    return found;
  }

  public boolean isCut() {
    return getFound().size() == SHOWN;
  }

  public long getCount() {
    return items.count(shop.id());
  }

  private List<Item> items() {
    List<ItemId> best =
        getQuery().isEmpty() ? foreseeSales.bestSelling(shop.id(), SHOWN) : List.of();
    if (best.isEmpty()) {
      return items.search(shop.id(), getQuery(), 0, SHOWN);
    }
    Map<ItemId, Item> known = items.findAll(shop.id(), best);
    return best.stream().filter(known::containsKey).map(known::get).toList();
  }

  private Found found(Item item) {
    Optional<SalesOutlook> sales = foreseeSales.ofItem(shop.id(), item.id());
    return new Found(
        item,
        sales
            .map(SalesOutlook::observed)
            .filter(observed -> !observed.isEmpty())
            .map(observed -> observed.get(observed.size() - 1)),
        sales.map(SalesOutlook::foretold).map(foretold -> foretold.get(0)));
  }
}
