/**
 * The use cases that give lists, interests and topics to the API and the console, with the values
 * they return. How they come about lies in the packages below, which nothing outside this module
 * uses: {@code serving} holds what is in memory, {@code session} what a user did lately, {@code
 * candidate}, {@code exclusion}, {@code ranking} and {@code explanation} make a list, {@code
 * interest} follows interests through time.
 */
package dev.penchant.recommendation;
