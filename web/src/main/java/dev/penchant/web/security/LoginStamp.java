package dev.penchant.web.security;

import dev.penchant.domain.access.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a session of the console keeps of the account that logged in, to tell whether it is still
 * the same: a digest of user name, password hash and role. A changed or reset password, another
 * role and a deleted account, also one made anew under the same name, end the account's sessions on
 * every server with their next request.
 */
public final class LoginStamp {
  private static final String ATTRIBUTE = LoginStamp.class.getName();

  private LoginStamp() {}

  /** Makes the session one of the account as it now is. */
  public static void put(HttpServletRequest request, Account account) {
    request.getSession().setAttribute(ATTRIBUTE, of(account));
  }

  /**
   * Whether the session is one of the account as it now is.
   *
   * @param account empty if it was deleted
   */
  public static boolean isOf(Optional<Account> account, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && account.filter(known -> of(known).equals(session.getAttribute(ATTRIBUTE))).isPresent();
  }

  static String of(Account account) {
    String text =
        String.join("\n", account.username(), account.passwordHash(), account.role().name());
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
