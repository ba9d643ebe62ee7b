/** Where scenes come from: view sets of any format and meshes, on disk. */
package org.svdmv.viewer.source;
