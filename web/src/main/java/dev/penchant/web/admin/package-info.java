/**
 * The merchant's console: Jakarta Faces views, one package per question a merchant asks, pages
 * under {@code webapp/admin}. Views keep as little state as they can, call one use case per action,
 * and hold no rule of the trade. Nothing outside uses this package.
 */
package dev.penchant.web.admin;
