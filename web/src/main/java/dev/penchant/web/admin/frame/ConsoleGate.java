package dev.penchant.web.admin.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penchant.web.security.CurrentAccount;
import dev.penchant.web.security.LoginStamp;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Stands before every page of the console: ends a session whose account is no longer what it was at
 * the login, refuses a {@code ?shop=} the account may not see, takes a {@code ?lang=} as the
 * visitor's language, and keeps pages out of caches.
 */
@WebFilter("/admin/*")
public class ConsoleGate extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

  @Inject private transient CurrentAccount account;
  @Inject private transient Visitor visitor;
  @Inject private transient Preferences preferences;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getUserPrincipal() != null && !LoginStamp.isOf(account.get(), request)) {
      endLogin(request, response);
      return;
    }
    Optional<String> language = inAddress(request, "lang").filter(preferences::useLanguage);
    language.ifPresent(chosen -> response.addCookie(languageCookie(request, chosen)));
    Optional<String> shop = inAddress(request, "shop");
    if (shop.isPresent() && visitor.isKnown() && visitor.shop(shop.get()).isEmpty()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  /**
   * Leads to the same page, which asks to log in. Without this the role that the container keeps
   * with the session would outlive the account.
   */
  private static void endLogin(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.logout();
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    String query = request.getQueryString();
    response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** Reads the address only: the body's encoding is not settled before Jakarta Faces sees it. */
  private static Optional<String> inAddress(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .map(parameter -> parameter.split("=", 2))
        .filter(parameter -> parameter.length == 2 && decoded(parameter[0]).equals(name))
        .map(parameter -> decoded(parameter[1]))
        .findFirst();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException malformed) {
      // names no shop and no language, so it is refused or ignored like any other wrong one
      return value;
    }
  }

  private static Cookie languageCookie(HttpServletRequest request, String language) {
    Cookie cookie = new Cookie(Preferences.COOKIE, language);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) LANGUAGE_KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
