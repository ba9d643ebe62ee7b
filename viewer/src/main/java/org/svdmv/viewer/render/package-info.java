/** The one renderer: a scene, from a camera, with a look, into a framebuffer. */
package org.svdmv.viewer.render;
