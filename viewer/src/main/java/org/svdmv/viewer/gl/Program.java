package org.svdmv.viewer.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.joml.Matrix4dc;
import org.joml.Vector3dc;
import org.svdmv.viewer.gl.GlObjects.Kind;

/** A vertex and a fragment shader, linked. */
public final class Program implements AutoCloseable {
    private final GlObjects objects;
    private final int id;

    private Program(GlObjects objects) {
        this.objects = objects;
        this.id = objects.make(Kind.PROGRAM);
    }

    /** From the resources {@code name.vert} and {@code name.frag} beside a class. */
    public static Program of(GlContext context, Class<?> beside, String name) {
        Program program = new Program(context.objects());
        int vertex = shader(GL_VERTEX_SHADER, beside, name + ".vert");
        int fragment = shader(GL_FRAGMENT_SHADER, beside, name + ".frag");
        glAttachShader(program.id, vertex);
        glAttachShader(program.id, fragment);
        glLinkProgram(program.id);
        glDetachShader(program.id, vertex);
        glDetachShader(program.id, fragment);
        glDeleteShader(vertex);
        glDeleteShader(fragment);
        if (glGetProgrami(program.id, GL_LINK_STATUS) == GL_FALSE) {
            throw broken(name, glGetProgramInfoLog(program.id));
        }
        return program;
    }

    private static int shader(int kind, Class<?> beside, String resource) {
        int shader = glCreateShader(kind);
        glShaderSource(shader, text(beside, resource));
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw broken(resource, glGetShaderInfoLog(shader));
        }
        return shader;
    }

    private static GlException broken(String what, String log) {
        return new GlException(
                "the driver does not take the shader " + what + ": " + log.strip(), "install a newer driver");
    }

    private static String text(Class<?> beside, String resource) {
        try (InputStream stream = beside.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it draws. */
    public Program use() {
        glUseProgram(id);
        return this;
    }

    public Program set(String uniform, int value) {
        glUniform1i(glGetUniformLocation(id, uniform), value);
        return this;
    }

    public Program set(String uniform, double value) {
        glUniform1f(glGetUniformLocation(id, uniform), (float) value);
        return this;
    }

    public Program set(String uniform, double x, double y) {
        glUniform2f(glGetUniformLocation(id, uniform), (float) x, (float) y);
        return this;
    }

    public Program set(String uniform, Vector3dc value) {
        glUniform3f(glGetUniformLocation(id, uniform), (float) value.x(), (float) value.y(), (float) value.z());
        return this;
    }

    public Program set(String uniform, Matrix4dc value) {
        glUniformMatrix4fv(glGetUniformLocation(id, uniform), false, value.get(new float[16]));
        return this;
    }

    @Override
    public void close() {
        objects.delete(Kind.PROGRAM, id);
    }
}
