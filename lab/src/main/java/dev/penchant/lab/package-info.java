/**
 * The command line beside the server: offline evaluation of any event log, and the launcher's thin
 * clients. Never deployed; what it depends on beyond the product stays out of the product.
 */
package dev.penchant.lab;
