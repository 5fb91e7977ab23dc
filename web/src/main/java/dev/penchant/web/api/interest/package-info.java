/** Interests and how they move: of one user, and of all users by topic. */
package dev.penchant.web.api.interest;
