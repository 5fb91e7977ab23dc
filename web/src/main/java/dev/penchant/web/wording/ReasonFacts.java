package dev.penchant.web.wording;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.recommendation.Reason;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The facts a reason states, for programs. */
public final class ReasonFacts {
  /** Looked up anew, they would take more time than all the rest of a reason. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private ReasonFacts() {}

  static List<RecordComponent> components(Reason reason) {
    return COMPONENTS.get(reason.getClass());
  }

  /**
   * The components of the reason by name, in their order: numbers as they are, everything else as
   * the text under which the API knows it. Absent ones are left out.
   */
  public static Map<String, Object> of(Reason reason) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (RecordComponent component : components(reason)) {
      fact(read(component, reason)).ifPresent(fact -> facts.put(component.getName(), fact));
    }
    return facts;
  }

  static Object read(RecordComponent component, Reason reason) {
    try {
      return component.getAccessor().invoke(reason);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Optional<Object> fact(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object::toString);
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    if (value instanceof EventType type) {
      return Optional.of(type.wireName());
    }
    // a weight has no more than a float's digits; the rest would be noise
    if (value instanceof Double number) {
      return Optional.of(number.floatValue());
    }
    return Optional.of(value instanceof Number ? value : value.toString());
  }
}
