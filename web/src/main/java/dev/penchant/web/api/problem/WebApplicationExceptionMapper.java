package dev.penchant.web.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Makes problem documents of what JAX-RS itself finds wrong with a request. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
  @Context private UriInfo uri;
  @Context private Request request;
  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response response = exception.getResponse();
    if (response.getEntity() instanceof Problem || response.getStatus() < 400) {
      return response;
    }
    ProblemKind kind =
        ProblemKind.ofStatus(response.getStatus())
            .orElse(
                response.getStatus() < 500 ? ProblemKind.INVALID_REQUEST : ProblemKind.UNAVAILABLE);
    // what the original response carries in headers, such as Allow and Retry-After, stays
    return Response.fromResponse(response)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(kind, detail(kind, response, exception)))
        .build();
  }

  private String detail(ProblemKind kind, Response response, WebApplicationException exception) {
    String path = uri.getRequestUri().getPath();
    return switch (kind) {
      case NOT_FOUND -> "There is nothing at %s; /openapi lists what there is".formatted(path);
      case METHOD_NOT_ALLOWED ->
          "%s is not allowed at %s; allowed: %s"
              .formatted(
                  request.getMethod(),
                  path,
                  String.join(", ", response.getAllowedMethods().stream().sorted().toList()));
      case NOT_ACCEPTABLE ->
          "The answer is application/json, but the Accept header allows only %s"
              .formatted(headers.getHeaderString(HttpHeaders.ACCEPT));
      case UNSUPPORTED_MEDIA_TYPE ->
          "%s does not take a body of type %s; /openapi says which it takes"
              .formatted(path, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
      case INVALID_REQUEST,
          MALFORMED_JSON,
          UNREADABLE_UPLOAD,
          KEY_REQUIRED,
          FORBIDDEN,
          CONFLICT,
          PRECONDITION_FAILED,
          TOO_LARGE,
          UNEXPECTED,
          UNAVAILABLE ->
          exception.getMessage();
    };
  }
}
