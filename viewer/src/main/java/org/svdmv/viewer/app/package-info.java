/**
 * The window: events become actions, actions states, and a state is drawn: the scene by the renderer, panels over it by Dear ImGui.
 * Everything of one thread, the one that opened the context; what takes long runs beside it and is asked for news once a frame.
 */
package org.svdmv.viewer.app;
