/** How good items are, as their buyers show it. */
package dev.penchant.web.api.quality;
