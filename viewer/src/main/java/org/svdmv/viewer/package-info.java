/** Whether this machine can draw with OpenGL; the viewer itself is in the packages below, from {@code gl} up to {@code app}. */
package org.svdmv.viewer;
