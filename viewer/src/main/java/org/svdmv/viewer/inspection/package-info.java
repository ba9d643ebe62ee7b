/**
 * What the views say about each other: where a pixel of one may appear in another, which camera the pointer means, and how far
 * the views agree.
 */
package org.svdmv.viewer.inspection;
