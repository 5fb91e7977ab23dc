package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.recommendation.FindShifts;
import dev.penchant.recommendation.FoundMoves;
import dev.penchant.recommendation.ShiftQuery;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /shifts}: the users whose interests moved, by topic and time. As far as the data of
 * the served model tell: whoever moved since is found with the next training.
 */
@Path("shifts")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ShiftsResource {
  private final FindShifts findShifts;
  private final Caller caller;

  @Inject
  public ShiftsResource(FindShifts findShifts, Caller caller) {
    this.findShifts = findShifts;
    this.caller = caller;
  }

  @GET
  public FoundShiftsRepresentation find(
      @QueryParam("from") TopicId from,
      @QueryParam("to") TopicId to,
      @QueryParam("since") LocalDate since,
      @QueryParam("until") LocalDate until,
      @QueryParam("offset") @DefaultValue("0") @Min(0) @Max(10_000_000) int offset,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    if (since != null && until != null && until.isBefore(since)) {
      throw ProblemException.invalidParameter(
          "until", "%s is before since, %s".formatted(until, since));
    }
    ShiftQuery query =
        new ShiftQuery(
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            Optional.ofNullable(since),
            Optional.ofNullable(until),
            offset,
            limit);
    FoundMoves found = findShifts.find(caller.shop(), query);
    requireKnown(found, query);
    return FoundShiftsRepresentation.from(found);
  }

  private static void requireKnown(FoundMoves found, ShiftQuery query) {
    List<Violation> unknown = new ArrayList<>();
    query.from().ifPresent(topic -> check("from", topic, found, unknown));
    query.to().ifPresent(topic -> check("to", topic, found, unknown));
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid(unknown);
    }
  }

  private static void check(
      String parameter, TopicId topic, FoundMoves found, List<Violation> unknown) {
    if (!found.topicIds().contains(topic)) {
      unknown.add(
          Violation.inParameter(
              parameter,
              "the served model has no topic \"%s\"; list the topics to see which there are"
                  .formatted(topic)));
    }
  }
}
