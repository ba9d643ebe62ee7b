/** The cameras, pictures and points of a view set as other tools keep them: written, found by content, read, and looked over. */
package org.svdmv.assets.format;
