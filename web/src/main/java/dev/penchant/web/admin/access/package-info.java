/**
 * The pages about who may do what: login, shops with their settings and API keys, accounts, one's
 * own password.
 */
package dev.penchant.web.admin.access;
