/** Behaviour events in: one, or a batch with a result per index. */
package dev.penchant.web.api.event;
