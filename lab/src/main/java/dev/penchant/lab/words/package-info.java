/** What words of a command line may be; wrong ones are told before any work begins. */
package dev.penchant.lab.words;
