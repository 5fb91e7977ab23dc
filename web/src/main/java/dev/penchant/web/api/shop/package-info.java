/** What an operator sets up: shops with their settings, and the keys that open them. */
package dev.penchant.web.api.shop;
