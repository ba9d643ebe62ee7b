/** What there is to see, as data: structures in the world, and quantities on them. Nothing here knows of OpenGL. */
package org.svdmv.viewer.scene;
