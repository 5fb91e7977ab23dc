package dev.penchant.web.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** Tells all parameters that are out of range at once. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
  @Override
  public Response toResponse(ConstraintViolationException exception) {
    List<Violation> violations =
        exception.getConstraintViolations().stream()
            .map(ConstraintViolationMapper::violation)
            .sorted(Comparator.comparing(violation -> violation.parameter().orElse("")))
            .toList();
    return Problem.invalid(violations).toResponse();
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    String parameter = lastName(violation.getPropertyPath());
    return Violation.inParameter(
        parameter,
        "%s %s, but is %s"
            .formatted(parameter, violation.getMessage(), violation.getInvalidValue()));
  }

  /** Resources name their Java parameters as the API does. */
  private static String lastName(Path path) {
    String name = "";
    for (Path.Node node : path) {
      name = node.getName();
    }
    return name;
  }
}
