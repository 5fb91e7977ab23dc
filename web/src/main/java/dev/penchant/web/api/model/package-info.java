/** Model versions: what they measured, and which one is served. */
package dev.penchant.web.api.model;
