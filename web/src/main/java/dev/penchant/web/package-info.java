/**
 * The edges people and programs meet: the API, the console and what guards and starts them. Nothing
 * here decides about lists, interests or jobs; that is done by the modules below, of which only
 * their root packages are used.
 */
package dev.penchant.web;
