/**
 * The command line's thin clients of a running server: import, train, demo and the check before a
 * start. They speak only the HTTP API, so that nothing can be done here that a shop's own program
 * could not do.
 */
package dev.penchant.lab.client;
