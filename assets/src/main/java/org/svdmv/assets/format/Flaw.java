package org.svdmv.assets.format;

/** Something that is wrong with a set of posed pictures: where, and what with what to do. */
public record Flaw(String where, String words) {
    @Override
    public String toString() {
        return where + ": " + words;
    }
}
