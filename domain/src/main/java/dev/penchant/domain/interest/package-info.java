/** Interests as values: topics, profiles, periods, evolution paths and shifts. */
package dev.penchant.domain.interest;
