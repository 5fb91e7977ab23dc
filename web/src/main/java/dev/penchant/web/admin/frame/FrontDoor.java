package dev.penchant.web.admin.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads from the addresses that people type to the dashboard. No welcome file can: the console's
 * pages are asked for without their extension.
 */
@WebServlet({"", "/admin", "/admin/"})
public class FrontDoor extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/admin/dashboard");
  }
}
