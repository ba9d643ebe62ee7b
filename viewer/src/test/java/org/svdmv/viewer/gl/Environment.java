package org.svdmv.viewer.gl;

import java.nio.ByteBuffer;
import org.lwjgl.system.JNI;
import org.lwjgl.system.Library;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.SharedLibrary;

/** The environment of this process as C sees it: GLFW asks it for displays. Java's own copy stays as it was. */
final class Environment {
    private static final SharedLibrary C = Library.loadNative(Environment.class, "org.lwjgl", "libc.so.6");

    private Environment() {}

    static void set(String name, String value) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer n = stack.ASCII(name);
            ByteBuffer v = stack.ASCII(value);
            JNI.invokePPI(MemoryUtil.memAddress(n), MemoryUtil.memAddress(v), 1, C.getFunctionAddress("setenv"));
        }
    }

    static void unset(String name) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            JNI.invokePI(MemoryUtil.memAddress(stack.ASCII(name)), C.getFunctionAddress("unsetenv"));
        }
    }
}
