/**
 * OpenGL 3.3 core: a context wherever one can be made, its objects owned by one place, and the few kinds of objects that drawing
 * takes. Of one thread, which must be the main thread on macOS.
 */
package org.svdmv.viewer.gl;
