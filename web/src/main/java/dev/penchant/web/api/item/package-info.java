/** The catalog: items one by one and in batches. */
package dev.penchant.web.api.item;
