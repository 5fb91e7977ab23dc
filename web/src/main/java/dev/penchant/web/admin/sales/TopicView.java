package dev.penchant.web.admin.sales;

import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** One topic ({@code ?id=}): its items, and its sales with the forecast. */
@Named
@RequestScoped
public class TopicView {
  @Inject private CurrentShop shop;
  @Inject private ExploreInterests interests;
  @Inject private ForeseeSales foreseeSales;
  @Inject private Formats format;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private Optional<TopicSummary> topic;
  private Optional<SalesOutlook> sales;

  /** Empty if the model in service has no such topic. */
  public Optional<TopicSummary> getTopic() {
    if (topic == null) {
      String id = Optional.ofNullable(request.getParameter("id")).orElse("");
      topic =
          interests.topics(shop.id()).stream()
              .filter(each -> each.id().toString().equals(id))
              .findFirst();
    }
    return topic;
  }

  public Optional<SalesOutlook> getSales() {
    if (sales == null) {
      sales =
          getTopic()
              .flatMap(
                  known -> Optional.ofNullable(foreseeSales.ofTopics(shop.id()).get(known.id())));
    }
    return sales;
  }

  public String getChart() {
    return new SalesChart(format, texts)
        .of(getSales().orElseThrow(), getTopic().orElseThrow().index());
  }
}
