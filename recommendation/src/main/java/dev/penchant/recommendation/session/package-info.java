/** What users did lately, in memory: how a list follows an event within a moment. */
package dev.penchant.recommendation.session;
