package dev.penchant.web.admin.sales;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.ItemQuality;
import dev.penchant.recommendation.JudgeItems;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.RecommendItems;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * One item of the catalog ({@code ?id=}): its sales with the forecast, its quality, and the items
 * like it.
 */
@Named
@RequestScoped
public class ItemView {
  private static final int SIMILAR = 8;

  @Inject private CurrentShop shop;
  @Inject private Items items;
  @Inject private ForeseeSales foreseeSales;
  @Inject private JudgeItems judgeItems;
  @Inject private RecommendItems recommendItems;
  @Inject private Formats format;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private Optional<Item> item;
  private Optional<SalesOutlook> sales;
  private Optional<ItemQuality> quality;
  private List<RecommendedItem> similar;

  /** Empty if the catalog has none of this id. */
  public Optional<Item> getItem() {
    if (item == null) {
      String id = Optional.ofNullable(request.getParameter("id")).map(String::strip).orElse("");
      item = isUsable(id) ? items.find(shop.id(), new ItemId(id)) : Optional.empty();
    }
    return item;
  }

  public Optional<SalesOutlook> getSales() {
    if (sales == null) {
      sales = getItem().flatMap(known -> foreseeSales.ofItem(shop.id(), known.id()));
    }
    return sales;
  }

  public String getChart() {
    return new SalesChart(format, texts).of(getSales().orElseThrow(), Chart.ALONE);
  }

  /** Empty while the model in service does not know it. */
  public Optional<ItemQuality> getQuality() {
    if (quality == null) {
      quality = getItem().flatMap(known -> judgeItems.ofItem(shop.id(), known.id()));
    }
    return quality;
  }

  public List<RecommendedItem> getSimilar() {
    if (similar == null) {
      similar =
          recommendItems
              .similarTo(shop.id(), getItem().orElseThrow().id(), ListRequest.of(SIMILAR))
              .items();
    }
    return similar;
  }

  private static boolean isUsable(String id) {
    try {
      new ItemId(id);
      return true;
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
