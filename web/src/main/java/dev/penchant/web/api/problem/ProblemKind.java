package dev.penchant.web.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems the API reports. */
public enum ProblemKind {
  INVALID_REQUEST(400, "The request is not valid"),
  MALFORMED_JSON(400, "The body is not JSON"),
  UNREADABLE_UPLOAD(400, "The file cannot be imported in this format"),
  KEY_REQUIRED(401, "A valid API key is required"),
  FORBIDDEN(403, "The API key does not open this"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No representation fits the Accept header"),
  CONFLICT(409, "The request conflicts with the present state"),
  PRECONDITION_FAILED(412, "What is stored has changed meanwhile"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
  UNEXPECTED(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "The service cannot answer at present");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Names the kind for programs; never changes. */
  public URI type() {
    return URI.create("urn:penchant:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The kind that stands for an HTTP status; the first where several share it. */
  static Optional<ProblemKind> ofStatus(int status) {
    return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
  }
}
