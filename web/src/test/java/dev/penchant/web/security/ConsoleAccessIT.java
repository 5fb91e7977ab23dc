package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.RunningServer;
import dev.penchant.web.server.ServerTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ConsoleAccessIT extends ServerTest {
  @Test
  void the_console_asks_strangers_to_log_in() throws Exception {
    HttpResponse<String> answer = get("/admin/dashboard.xhtml");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).contains("/admin/login"));
  }

  @Test
  void pages_run_no_script_but_their_own_and_stand_in_no_frame() throws Exception {
    HttpResponse<String> page = get("/admin/login.xhtml");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("script-src 'self' 'nonce-")
                    .contains("frame-ancestors 'none'"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @Test
  void the_session_is_kept_from_scripts_and_other_sites() throws Exception {
    assertThat(get("/admin/login.xhtml").headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("PENCHANT_SESSION="))
        .isNotEmpty()
        .allSatisfy(
            cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
  }

  @Test
  void behind_a_proxy_that_ends_tls_redirects_stay_on_https_and_the_session_is_kept_from_http()
      throws Exception {
    HttpResponse<String> redirect = getByTls("/admin/dashboard.xhtml");
    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(redirect.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).doesNotStartWith("http:"));

    assertThat(getByTls("/admin/login.xhtml?lang=en").headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("PENCHANT_"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
  }

  @Test
  void nothing_tells_which_server_answers() throws Exception {
    for (String path : new String[] {"/admin/login.xhtml", "/api/v1/shops", "/nowhere"}) {
      assertThat(get(path).headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
    }
  }

  @Test
  void the_api_makes_no_session() throws Exception {
    Api.Answer answer = Api.asOperator().get("shops");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void the_operators_key_is_readable_by_its_owner_alone() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(RunningServer.home().resolve("operator.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void health_tells_that_database_and_models_are_ready() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body()).contains("database").contains("models");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(RunningServer.url().resolve(path)));
  }

  /** As a proxy that ends TLS asks. */
  private static HttpResponse<String> getByTls(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(RunningServer.url().resolve(path))
            .header("X-Forwarded-Proto", "https"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), BodyHandlers.ofString());
  }
}
