package dev.penchant.web.admin.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Stands before every page of the console: refuses a {@code ?shop=} the account may not see, takes
 * a {@code ?lang=} as the visitor's language, and keeps pages out of caches.
 */
@WebFilter("/admin/*")
public class ConsoleGate extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

  @Inject private transient Visitor visitor;
  @Inject private transient Preferences preferences;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    String language = request.getParameter("lang");
    if (language != null && preferences.useLanguage(language)) {
      response.addCookie(languageCookie(request, language));
    }
    String shop = request.getParameter("shop");
    if (shop != null && visitor.isKnown() && visitor.shop(shop).isEmpty()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
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
