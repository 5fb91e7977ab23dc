package dev.penchant.web.api.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.web.api.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list takes. */
public class ListFilters {
  @Parameter(description = "How many items at most", example = "10")
  @QueryParam("count")
  @DefaultValue("10")
  @Min(1)
  @Max(ListRequest.MAXIMUM_COUNT)
  private int count;

  @Parameter(description = "Only items in this category or below it", example = "Home/Candles")
  @QueryParam("category")
  @Size(min = 1, max = 250)
  private String category;

  @Parameter(description = "Only this item; repeat it for several, up to 1,000")
  @QueryParam("only")
  @Size(max = ListRequest.MAXIMUM_IDS)
  private List<ItemId> only;

  @Parameter(description = "Not this item; repeat it for several, up to 1,000")
  @QueryParam("exclude")
  @Size(max = ListRequest.MAXIMUM_IDS)
  private List<ItemId> exclude;

  @Parameter(description = "Whether each item carries its reasons")
  @QueryParam("reasons")
  @DefaultValue("true")
  private boolean reasons;

  /** A list that follows no user's interests. */
  ListRequest request() {
    return request(false, Horizon.NOW);
  }

  ListRequest request(boolean excludeBought, Horizon horizon) {
    try {
      return new ListRequest(
          count,
          excludeBought,
          Optional.ofNullable(category),
          Set.copyOf(only),
          Set.copyOf(exclude),
          horizon,
          reasons);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalidParameter("category", e.getMessage());
    }
  }
}
