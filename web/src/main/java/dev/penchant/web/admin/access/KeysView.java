package dev.penchant.web.admin.access;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Notices;
import dev.penchant.web.admin.frame.Visitor;
import dev.penchant.web.security.ApiKeyring;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The API keys of a shop; only administrators make and revoke them. */
@Named
@ViewScoped
public class KeysView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentShop shop;
  @Inject private Visitor visitor;
  @Inject private ApiKeys keys;
  @Inject private ApiKeyring keyring;
  @Inject private Notices notices;

  private String label = "";

  /** The key just made; dropped with the request that shows it. */
  private transient String issued;

  public List<ApiKey> getKeys() {
    return keys.of(shop.id());
  }

  public void create() {
    visitor.requireAdministrator();
    issued = keyring.issue(Optional.of(shop.id()), label.strip()).key();
    label = "";
  }

  public void revoke(ApiKey key) {
    visitor.requireAdministrator();
    keys.of(shop.id()).stream().filter(known -> known.equals(key)).forEach(keyring::revoke);
    notices.done("keys.revoked");
  }

  /** The key just made, once; empty text otherwise. */
  public String getIssued() {
    return issued == null ? "" : issued;
  }

  public void forgetIssued() {
    issued = null;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}
