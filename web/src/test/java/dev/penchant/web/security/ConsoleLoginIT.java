package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.RunningServer;
import dev.penchant.web.server.ServerTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleLoginIT extends ServerTest {
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  /** PrimeFaces' script sends it back with every form. */
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  @Test
  void a_login_leads_to_the_page_asked_for_first_under_a_new_session() throws Exception {
    assertThat(get("/admin/jobs").statusCode()).isEqualTo(302);
    get("/admin/login.xhtml");
    String stranger = session();

    HttpResponse<String> answer = logIn("admin", RunningServer.ADMIN_PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).contains("/admin/jobs"));
    assertThat(session()).isNotEqualTo(stranger);
    assertThat(get("/admin/jobs").statusCode()).isEqualTo(200);
  }

  @Test
  void a_login_without_a_page_asked_for_leads_to_the_dashboard() throws Exception {
    HttpResponse<String> answer = logIn("admin", RunningServer.ADMIN_PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).contains("/admin/dashboard"));
    assertThat(get("/admin/dashboard").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_opens_nothing_and_many_are_slowed_down() throws Exception {
    for (int attempt = 0; attempt < LoginThrottle.FREE_FAILURES_OF_PAIR; attempt++) {
      assertThat(logIn("nobody", "guess" + attempt).statusCode()).isEqualTo(200);
    }

    String throttled = logIn("nobody", "another guess").body();

    assertThat(throttled).contains("seconds");
    assertThat(get("/admin/dashboard").statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> logIn(String username, String password) throws Exception {
    String page = get("/admin/login.xhtml").body();
    Map<String, String> form =
        Map.of(
            "login",
            "login",
            "login:username",
            username,
            "login:password",
            password,
            "login:submit",
            "",
            "primefaces.nonce",
            first(NONCE, page),
            "jakarta.faces.ViewState",
            first(VIEW_STATE, page));
    HttpRequest request =
        HttpRequest.newBuilder(RunningServer.url().resolve("/admin/login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private static String first(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as("there is %s in %s", pattern, page).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(RunningServer.url().resolve(path)).build(), BodyHandlers.ofString());
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("PENCHANT_SESSION"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
