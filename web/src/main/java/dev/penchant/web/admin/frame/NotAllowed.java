package dev.penchant.web.admin.frame;

/** The account may not do this. */
public class NotAllowed extends RuntimeException {
  public NotAllowed(String username) {
    super("The account \"%s\" may not do this".formatted(username));
  }
}
