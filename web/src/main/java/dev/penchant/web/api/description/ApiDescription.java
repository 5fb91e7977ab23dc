package dev.penchant.web.api.description;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Answers {@code /openapi} with the description of the API: as the YAML that was written, or as
 * JSON where {@code Accept: application/json} or {@code ?format=JSON} asks for it. Needs no key.
 */
@WebServlet("/openapi")
public class ApiDescription extends HttpServlet {
  private static final String YAML = "application/yaml";
  private static final String JSON = "application/json";

  private transient byte[] yaml;
  private transient byte[] json;

  @Override
  public void init() throws ServletException {
    try (InputStream written = ApiDescription.class.getResourceAsStream("openapi.yaml");
        Jsonb jsonb = JsonbBuilder.create()) {
      yaml = written.readAllBytes();
      Object content =
          new Load(LoadSettings.builder().build())
              .loadFromString(new String(yaml, StandardCharsets.UTF_8));
      json = jsonb.toJson(content).getBytes(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new ServletException("The description of the API, openapi.yaml, cannot be read", e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean asJson = isJsonWanted(request);
    response.setContentType(asJson ? JSON : YAML);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Vary", "Accept");
    response.getOutputStream().write(asJson ? json : yaml);
  }

  private static boolean isJsonWanted(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return format.equalsIgnoreCase("json");
    }
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(JSON);
  }
}
