/**
 * How good items are as their buyers show it: ratings and re-purchase, shrunk to the shop's mean by
 * as much as the shop's own data say. Plain Java: no container, no engine, no files.
 */
package dev.penchant.modeling.quality;
