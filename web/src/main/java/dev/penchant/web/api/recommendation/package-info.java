/** Lists of items: for a user, like an item, and what is trending; each item with its reasons. */
package dev.penchant.web.api.recommendation;
