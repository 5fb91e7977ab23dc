package dev.penchant.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets the headers that keep browsers from being tricked. The console's pages get their content
 * security policy from PrimeFaces, which puts a fresh nonce into it ({@code primefaces.CSP} in
 * {@code web.xml}); data may load nothing at all. An address that leads nowhere is answered with a
 * page of the console.
 */
@WebFilter("/*")
public class SecurityHeaders extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (isData(request)) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    chain.doFilter(request, response);
  }

  private static boolean isData(HttpServletRequest request) {
    // decoded and without parameters: a disguised address is what it leads to
    String path = request.getServletPath();
    return path.equals("/openapi") || path.equals("/api") || path.startsWith("/api/");
  }
}
