/** The model that comes with the program. */
package org.svdmv.assets.model;
