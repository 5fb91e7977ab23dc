/**
 * Who calls the API: the filter that asks for a key, and the caller it finds, with the shop the
 * request is about.
 */
package dev.penchant.web.api.access;
