/**
 * Who may come in: accounts and their login for the console, keys for the API, and the headers and
 * cookies that keep browsers safe. What is behind the door lives elsewhere.
 */
package dev.penchant.web.security;
