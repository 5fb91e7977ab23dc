package dev.penchant.web.api.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/** Ends a request with a problem document. */
public class ProblemException extends WebApplicationException {
  public ProblemException(Problem problem) {
    super(problem.detail(), problem.toResponse());
  }

  public ProblemException(ProblemKind kind, String detail) {
    this(Problem.of(kind, detail));
  }

  public static ProblemException invalid(List<Violation> violations) {
    return new ProblemException(Problem.invalid(violations));
  }

  public static ProblemException invalidParameter(String parameter, String detail) {
    return invalid(List.of(Violation.inParameter(parameter, detail)));
  }

  public static ProblemException notFound(String detail) {
    return new ProblemException(ProblemKind.NOT_FOUND, detail);
  }
}
