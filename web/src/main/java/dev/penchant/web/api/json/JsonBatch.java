package dev.penchant.web.api.json;

import dev.penchant.web.api.problem.Violation;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A batch whose malformed elements cost no other: what is well formed is handed on together, and
 * the outcomes of both come back in the order of the batch.
 *
 * @param <S> what an element is read as
 */
public final class JsonBatch<S> {
  private final List<S> submissions = new ArrayList<>();
  private final Map<Integer, String> faults = new TreeMap<>();

  /**
   * @param fields opens an element's fields
   * @param submission reads them; faults it meets are kept in the fields
   */
  public JsonBatch(
      List<JsonValue> elements,
      Function<JsonObject, JsonFields> fields,
      Function<JsonFields, S> submission) {
    for (int index = 0; index < elements.size(); index++) {
      if (!(elements.get(index) instanceof JsonObject object)) {
        faults.put(index, "it must be a JSON object, but is " + elements.get(index));
        continue;
      }
      JsonFields read = fields.apply(object);
      S element = submission.apply(read);
      if (read.violations().isEmpty()) {
        submissions.add(element);
      } else {
        faults.put(index, sentence(read.violations()));
      }
    }
  }

  /**
   * @param useCase gives an outcome for each well-formed element, in their order
   * @param malformed gives the outcome of a malformed one from what is wrong with it
   */
  public <O> List<O> outcomes(Function<List<S>, List<O>> useCase, Function<String, O> malformed) {
    List<O> outcomes =
        new ArrayList<>(
            submissions.isEmpty() ? Collections.emptyList() : useCase.apply(submissions));
    // in ascending order each insertion finds its final place
    faults.forEach((index, fault) -> outcomes.add(index, malformed.apply(fault)));
    return outcomes;
  }

  private static String sentence(List<Violation> violations) {
    return violations.stream().map(Violation::detail).collect(Collectors.joining("; "));
  }
}
