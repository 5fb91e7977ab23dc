package dev.penchant.web.api.quality;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.JudgeItems;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.problem.ProblemException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code GET /items/{id}/quality}: how good an item is by ratings and re-purchase. 404 for an item
 * that the model in service does not know.
 */
@Path("items/{id}/quality")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ItemQualityResource {
  private final JudgeItems judgeItems;
  private final Caller caller;

  @Inject
  public ItemQualityResource(JudgeItems judgeItems, Caller caller) {
    this.judgeItems = judgeItems;
    this.caller = caller;
  }

  @GET
  public QualityRepresentation find(@PathParam("id") ItemId id) {
    return judgeItems
        .ofItem(caller.shop(), id)
        .map(QualityRepresentation::from)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "The shop's model knows no quality of the item \"%s\"; train one on events with it"
                        .formatted(id)));
  }
}
