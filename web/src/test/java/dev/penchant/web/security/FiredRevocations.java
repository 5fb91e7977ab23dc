package dev.penchant.web.security;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what was fired until the test lets the transaction commit. */
final class FiredRevocations implements Event<ApiKeyring.Revoked> {
  private final List<ApiKeyring.Revoked> fired = new ArrayList<>();

  void commitTo(ApiKeyring keyring) {
    fired.forEach(keyring::forget);
    fired.clear();
  }

  @Override
  public void fire(ApiKeyring.Revoked event) {
    fired.add(event);
  }

  @Override
  public <U extends ApiKeyring.Revoked> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends ApiKeyring.Revoked> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<ApiKeyring.Revoked> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends ApiKeyring.Revoked> Event<U> select(
      Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends ApiKeyring.Revoked> Event<U> select(
      TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
