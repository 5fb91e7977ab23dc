package dev.penchant.web.admin.access;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import dev.penchant.web.admin.frame.Notices;
import dev.penchant.web.admin.frame.Visitor;
import dev.penchant.web.security.LoginStamp;
import dev.penchant.web.security.NewPassword;
import dev.penchant.web.security.PasswordHashing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Changing one's own password, which ends all sessions of the account but this. */
@Named
@RequestScoped
public class PasswordView {
  private final Visitor visitor;
  private final Accounts accounts;
  private final PasswordHashing passwords;
  private final Notices notices;
  private final HttpServletRequest request;
  private String present = "";
  private String chosen = "";
  private String repeated = "";

  /** For the container's proxy. */
  protected PasswordView() {
    this(null, null, null, null, null);
  }

  @Inject
  public PasswordView(
      Visitor visitor,
      Accounts accounts,
      PasswordHashing passwords,
      Notices notices,
      HttpServletRequest request) {
    this.visitor = visitor;
    this.accounts = accounts;
    this.passwords = passwords;
    this.notices = notices;
    this.request = request;
  }

  public void change() {
    Account account = accounts.find(visitor.getName()).orElseThrow();
    if (!passwords.verify(present.toCharArray(), account.passwordHash())) {
      notices.refused("password.wrong");
      return;
    }
    if (chosen.length() < NewPassword.MINIMUM_LENGTH) {
      notices.refused("password.short", NewPassword.MINIMUM_LENGTH);
      return;
    }
    if (!chosen.equals(repeated)) {
      notices.refused("password.differs");
      return;
    }
    Account changed =
        new Account(
            account.username(),
            passwords.hash(chosen.toCharArray()),
            account.role(),
            account.shops());
    accounts.save(changed);
    LoginStamp.put(request, changed);
    notices.done("password.changed");
  }

  public int getMinimumLength() {
    return NewPassword.MINIMUM_LENGTH;
  }

  public String getPresent() {
    return "";
  }

  public void setPresent(String present) {
    this.present = present == null ? "" : present;
  }

  public String getChosen() {
    return "";
  }

  public void setChosen(String chosen) {
    this.chosen = chosen == null ? "" : chosen;
  }

  public String getRepeated() {
    return "";
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated == null ? "" : repeated;
  }
}
