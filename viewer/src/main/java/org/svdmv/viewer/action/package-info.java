/**
 * Everything the viewer can be told to do: one table of actions, each of which makes a state of another or asks for something that
 * reaches outside. Menus, key help and tests are fed by it.
 */
package org.svdmv.viewer.action;
