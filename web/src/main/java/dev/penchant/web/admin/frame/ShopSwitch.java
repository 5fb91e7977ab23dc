package dev.penchant.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads from a page to the same page of another shop or in another language. */
@Named
@RequestScoped
public class ShopSwitch {
  private final CurrentShop shop;
  private final HttpServletRequest request;

  /** For the container's proxy. */
  protected ShopSwitch() {
    this(null, null);
  }

  @Inject
  public ShopSwitch(CurrentShop shop, HttpServletRequest request) {
    this.shop = shop;
    this.request = request;
  }

  /** Opens the page for the shop that was just chosen. */
  public void go(String page) {
    String target =
        "%s/admin/%s?shop=%s"
            .formatted(
                request.getContextPath(),
                page,
                URLEncoder.encode(shop.getKey(), StandardCharsets.UTF_8));
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(target);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** The query that shows the present page in another language. */
  public String inLanguage(String language) {
    String kept =
        Optional.ofNullable(request.getQueryString()).stream()
            .flatMap(query -> Arrays.stream(query.split("&")))
            .filter(parameter -> !parameter.startsWith("lang="))
            .collect(Collectors.joining("&"));
    return Stream.of(kept, "lang=" + language)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&", "?", ""));
  }
}
