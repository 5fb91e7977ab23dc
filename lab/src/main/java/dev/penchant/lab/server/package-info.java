/**
 * Measures the server under load from outside, over HTTP on this machine: what it takes in and
 * answers, each beside the plainest thing that does the same work in the same run.
 */
package dev.penchant.lab.server;
