package org.svdmv.viewer.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** The one owner of a context's objects: makes them, counts them, and deletes at its end whatever is left. */
public final class GlObjects implements AutoCloseable {
    /** The kinds of objects. */
    public enum Kind {
        BUFFER(() -> glGenBuffers(), id -> glDeleteBuffers(id)),
        VERTEX_ARRAY(() -> glGenVertexArrays(), id -> glDeleteVertexArrays(id)),
        TEXTURE(() -> glGenTextures(), id -> glDeleteTextures(id)),
        FRAMEBUFFER(() -> glGenFramebuffers(), id -> glDeleteFramebuffers(id)),
        RENDERBUFFER(() -> glGenRenderbuffers(), id -> glDeleteRenderbuffers(id)),
        PROGRAM(() -> glCreateProgram(), id -> glDeleteProgram(id));

        private final IntSupplier make;
        private final IntConsumer delete;

        Kind(IntSupplier make, IntConsumer delete) {
            this.make = make;
            this.delete = delete;
        }
    }

    private final Map<Kind, Set<Integer>> living = new EnumMap<>(Kind.class);

    GlObjects() {
        for (Kind kind : Kind.values()) {
            living.put(kind, new HashSet<>());
        }
    }

    int make(Kind kind) {
        int id = kind.make.getAsInt();
        living.get(kind).add(id);
        return id;
    }

    /** Does nothing to one that is deleted already. */
    void delete(Kind kind, int id) {
        if (living.get(kind).remove(id)) {
            kind.delete.accept(id);
        }
    }

    /** How many of each kind there are. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        living.forEach((kind, ids) -> counts.put(kind, ids.size()));
        return counts;
    }

    @Override
    public void close() {
        living.forEach((kind, ids) -> Set.copyOf(ids).forEach(id -> delete(kind, id)));
    }
}
