/** The users known from the log. */
package dev.penchant.web.api.user;
