/** OpenGL: what this machine can draw with. */
package org.svdmv.viewer;
