package dev.penchant.web.api.problem;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A problem document of RFC 9457.
 *
 * @param type names the kind of problem, for programs
 * @param title says the kind in words; the same for every problem of the type
 * @param status the HTTP status
 * @param detail what is wrong this time and how to mend it
 * @param incident under which id the server's log tells more; only for what is the server's fault
 * @param violations everything that is wrong with the request; absent where it cannot be told apart
 */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    Optional<String> incident,
    Optional<List<Violation>> violations) {
  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    violations = violations.map(List::copyOf);
  }

  public static Problem of(ProblemKind kind, String detail) {
    return of(kind, detail, Optional.empty());
  }

  /** A request with faults; the detail repeats them for people. */
  public static Problem invalid(List<Violation> violations) {
    String detail =
        String.join("; ", violations.stream().map(Violation::detail).distinct().toList());
    return of(ProblemKind.INVALID_REQUEST, detail, Optional.of(violations));
  }

  private static Problem of(ProblemKind kind, String detail, Optional<List<Violation>> violations) {
    return new Problem(
        kind.type(), kind.title(), kind.status(), detail, Optional.empty(), violations);
  }

  /** A fault of the server, told to the caller by nothing but the id under which it was logged. */
  static Problem unexpected(String incident) {
    ProblemKind kind = ProblemKind.UNEXPECTED;
    return new Problem(
        kind.type(),
        kind.title(),
        kind.status(),
        "The server's log tells more under incident " + incident,
        Optional.of(incident),
        Optional.empty());
  }

  public Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
