package dev.penchant.web.admin.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the session of whoever asks. */
@Named
@RequestScoped
public class Logout {
  public String leave() throws ServletException {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    ((HttpServletRequest) external.getRequest()).logout();
    external.invalidateSession();
    return "/admin/login.xhtml?faces-redirect=true";
  }
}
