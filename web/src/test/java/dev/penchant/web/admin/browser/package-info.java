/**
 * The console as a merchant sees it: a headless browser on the running server. Skipped where there
 * is no Chromium.
 */
package dev.penchant.web.admin.browser;
