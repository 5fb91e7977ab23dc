package dev.penchant.domain.access;

/** What an account may do in the console. */
public enum Role {
  /** Sees and changes every shop, sets up shops, accounts and keys. */
  ADMINISTRATOR,
  /** Sees and changes the shops of the account. */
  MERCHANT
}
