package org.svdmv.viewer.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.util.ArrayList;
import java.util.List;
import org.svdmv.viewer.gl.GlObjects.Kind;

/** Vertices in buffers and how shaders read them: attribute 0, 1, 2, ... in the order in which they are given. */
public final class Vertices implements AutoCloseable {
    private final GlObjects objects;
    private final int array;
    private final List<Integer> buffers = new ArrayList<>();
    private int attributes;

    public Vertices(GlContext context) {
        this.objects = context.objects();
        this.array = objects.make(Kind.VERTEX_ARRAY);
    }

    /** An attribute of {@code size} numbers a vertex. */
    public Vertices with(float[] numbers, int size) {
        buffer(GL_ARRAY_BUFFER);
        glBufferData(GL_ARRAY_BUFFER, numbers, GL_STATIC_DRAW);
        glEnableVertexAttribArray(attributes);
        glVertexAttribPointer(attributes++, size, GL_FLOAT, false, 0, 0);
        return this;
    }

    /** Attributes of {@code sizes} numbers that lie side by side and belong to an instance, not to a vertex. */
    public Vertices withInstances(float[] numbers, int... sizes) {
        buffer(GL_ARRAY_BUFFER);
        glBufferData(GL_ARRAY_BUFFER, numbers, GL_STATIC_DRAW);
        int stride = 0;
        for (int size : sizes) {
            stride += size * Float.BYTES;
        }
        int offset = 0;
        for (int size : sizes) {
            glEnableVertexAttribArray(attributes);
            glVertexAttribDivisor(attributes, 1);
            glVertexAttribPointer(attributes++, size, GL_FLOAT, false, stride, offset);
            offset += size * Float.BYTES;
        }
        return this;
    }

    /** The order in which vertices make triangles. */
    public Vertices inOrder(int[] indices) {
        buffer(GL_ELEMENT_ARRAY_BUFFER);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, indices, GL_STATIC_DRAW);
        return this;
    }

    private void buffer(int target) {
        int id = objects.make(Kind.BUFFER);
        buffers.add(id);
        glBindVertexArray(array);
        glBindBuffer(target, id);
    }

    public void draw(int mode, int count) {
        glBindVertexArray(array);
        glDrawArrays(mode, 0, count);
    }

    public void drawInstances(int mode, int count, int instances) {
        glBindVertexArray(array);
        glDrawArraysInstanced(mode, 0, count, instances);
    }

    /** A run of triangles of the given order. */
    public void drawTriangles(int first, int count) {
        glBindVertexArray(array);
        glDrawElements(GL_TRIANGLES, 3 * count, GL_UNSIGNED_INT, 3L * first * Integer.BYTES);
    }

    @Override
    public void close() {
        objects.delete(Kind.VERTEX_ARRAY, array);
        buffers.forEach(id -> objects.delete(Kind.BUFFER, id));
    }
}
