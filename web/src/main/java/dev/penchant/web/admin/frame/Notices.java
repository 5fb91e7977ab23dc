package dev.penchant.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells the visitor what came of an action; shown once, also after a redirect. */
@RequestScoped
public class Notices {
  private final Texts texts;
  private final Told told;

  /** For the container's proxy. */
  protected Notices() {
    this(null, null);
  }

  @Inject
  public Notices(Texts texts, Told told) {
    this.texts = texts;
    this.told = told;
  }

  /** It was done. */
  public void done(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, texts.of(key, arguments), "");
  }

  /** It was not done; the text says why and what to do. */
  public void refused(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, texts.of(key, arguments), "");
  }

  /** It was not done, and the detail comes from where it failed. */
  public void refusedBecause(String key, RuntimeException cause) {
    add(FacesMessage.SEVERITY_ERROR, texts.of(key), told.of(String.valueOf(cause.getMessage())));
  }

  private static void add(FacesMessage.Severity severity, String summary, String detail) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(severity, summary, detail));
  }
}
