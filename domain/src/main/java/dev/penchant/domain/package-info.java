/**
 * The language of the shop: its tenants, catalog, users, behaviour events and interests as values,
 * and the ports that store them. Nothing here knows a model, a request or a page; only {@code
 * persistence} knows a database and only {@code batch} knows Jakarta Batch.
 */
package dev.penchant.domain;
