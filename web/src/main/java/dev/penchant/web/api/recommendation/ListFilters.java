package dev.penchant.web.api.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.Violation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters that every list takes. They come as text and are read here, so that a
 * request with several faults is told all of them.
 */
public class ListFilters {
  private static final int LONGEST_CATEGORY = 250;

  @QueryParam("count")
  @DefaultValue("10")
  private String count;

  @QueryParam("category")
  private String category;

  @QueryParam("only")
  private List<String> only;

  @QueryParam("exclude")
  private List<String> exclude;

  @QueryParam("reasons")
  @DefaultValue("true")
  private String reasons;

  /** A list that follows no user's interests. */
  ListRequest request() {
    return request(false, Horizon.NOW);
  }

  ListRequest request(boolean excludeBought, Horizon horizon) {
    List<Violation> violations = new ArrayList<>();
    int howMany = count(violations);
    Optional<String> within = category(violations);
    Set<ItemId> allowed = ids("only", only, violations);
    Set<ItemId> excluded = ids("exclude", exclude, violations);
    boolean withReasons = truth("reasons", reasons, violations);
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
    return new ListRequest(howMany, excludeBought, within, allowed, excluded, horizon, withReasons);
  }

  private int count(List<Violation> violations) {
    try {
      int number = Integer.parseInt(count);
      if (number >= 1 && number <= ListRequest.MAXIMUM_COUNT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    violations.add(
        Violation.inParameter(
            "count",
            "count must be a whole number from 1 to %d, but is \"%s\""
                .formatted(ListRequest.MAXIMUM_COUNT, count)));
    return 1;
  }

  private Optional<String> category(List<Violation> violations) {
    if (category != null && (category.isBlank() || category.length() > LONGEST_CATEGORY)) {
      violations.add(
          Violation.inParameter(
              "category",
              "category must have 1 to %d characters; leave it out for all items"
                  .formatted(LONGEST_CATEGORY)));
    }
    return Optional.ofNullable(category);
  }

  private static Set<ItemId> ids(String name, List<String> texts, List<Violation> violations) {
    if (texts.size() > ListRequest.MAXIMUM_IDS) {
      violations.add(
          Violation.inParameter(
              name,
              "%s may be given at most %,d times, but is given %,d times"
                  .formatted(name, ListRequest.MAXIMUM_IDS, texts.size())));
      return Set.of();
    }
    Set<ItemId> ids = new HashSet<>();
    for (String text : texts) {
      try {
        ids.add(new ItemId(text));
      } catch (IllegalArgumentException e) {
        violations.add(Violation.inParameter(name, e.getMessage()));
      }
    }
    return ids;
  }

  private static boolean truth(String name, String text, List<Violation> violations) {
    if (!text.equals("true") && !text.equals("false")) {
      violations.add(
          Violation.inParameter(
              name, "%s must be true or false, but is \"%s\"".formatted(name, text)));
    }
    return text.equals("true");
  }
}
