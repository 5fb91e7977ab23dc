package dev.penchant.web.api.problem;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers what is under {@code /api} but not under a version of it, so that a program never gets a
 * page made for people.
 */
@WebServlet("/api/*")
public class UnknownApiPath extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem =
        Problem.of(
            ProblemKind.NOT_FOUND,
            "There is nothing at %s; the API is at /api/v1, and /openapi lists what there is"
                .formatted(request.getRequestURI()));
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Json.createGenerator(response.getWriter())
        .writeStartObject()
        .write("type", problem.type().toString())
        .write("title", problem.title())
        .write("status", problem.status())
        .write("detail", problem.detail())
        .writeEnd()
        .flush();
  }
}
