/**
 * Puts the facts of recommendations into words, in the languages of the API and the console alike.
 */
package dev.penchant.web.wording;
