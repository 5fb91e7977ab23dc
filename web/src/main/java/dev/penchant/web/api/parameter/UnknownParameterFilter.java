package dev.penchant.web.api.parameter;

import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses query parameters that a resource does not know: a misspelt filter must not pass. Refuses
 * matrix parameters, too: {@code /items/a;b} would be item {@code a}.
 */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {
  private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    SortedSet<String> allowed =
        known.computeIfAbsent(resource.getResourceMethod(), UnknownParameterFilter::parametersOf);
    List<Violation> violations =
        request.getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !allowed.contains(name))
            .map(name -> Violation.inParameter(name, unknown(name, allowed)))
            .toList();
    if (request.getUriInfo().getPathSegments().stream()
        .anyMatch(segment -> !segment.getMatrixParameters().isEmpty())) {
      throw ProblemException.invalid(
          List.of(
              new Violation(
                  Optional.empty(),
                  Optional.empty(),
                  "The address has a \";\"; write it as %3B where it belongs to an id")));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  private static String unknown(String name, SortedSet<String> allowed) {
    if (allowed.isEmpty()) {
      return "there is no parameter \"%s\" here; there are none at all".formatted(name);
    }
    return "there is no parameter \"%s\" here; there are %s"
        .formatted(name, String.join(", ", allowed));
  }

  /** The query parameters that a resource method takes. */
  public static SortedSet<String> parametersOf(Method method) {
    SortedSet<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      addName(parameter, names);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          addName(field, names);
        }
      }
    }
    return names;
  }

  private static void addName(AnnotatedElement element, SortedSet<String> names) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      names.add(query.value());
    }
  }
}
