package org.svdmv.core.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Calls the methods of a TorchScript module with arguments of any kind, under autograd.
 *
 * <p>DJL's public ways in take tensors only or run in inference mode, whose results refuse in-place operations and gradients. The JNI
 * class below them has neither limit; it is package-private and reached through one private lookup.
 */
final class TorchScriptModule {
    private static final MethodHandle RUN =
            jni("moduleRunMethod", long.class, long.class, String.class, long[].class, boolean.class, boolean.class);
    private static final MethodHandle OF_TENSOR = jni("iValueFromTensor", long.class, long.class);
    private static final MethodHandle OF_TENSORS = jni("iValueFromTensorList", long.class, long[].class);
    private static final MethodHandle OF_LONG = jni("iValueFromLong", long.class, long.class);
    private static final MethodHandle OF_LONGS =
            jni("iValueFromLongList", long.class, long[].class).asFixedArity();
    private static final MethodHandle OF_DOUBLE = jni("iValueFromDouble", long.class, double.class);
    private static final MethodHandle OF_BOOLEAN = jni("iValueFromBool", long.class, boolean.class);
    private static final MethodHandle OF_STRING = jni("iValueFromString", long.class, String.class);
    private static final MethodHandle TO_TENSOR = jni("iValueToTensor", long.class, long.class);
    private static final MethodHandle DELETE = jni("torchDeleteIValue", void.class, long.class);

    private final PtSymbolBlock block;
    /** The value None, which only TorchScript itself can make; lives as long as the module. */
    private final long none;

    TorchScriptModule(NDManager manager, byte[] archive) {
        try {
            block = JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        none = run("none", new long[0]);
    }

    /** Runs a method that returns a tensor, which is attached to {@code manager}; null arguments become None. */
    NDArray call(NDManager manager, String method, Object... arguments) {
        long[] values = new long[arguments.length];
        long result = 0;
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments[i]);
            }
            result = run(method, values);
            return new PtNDArray((PtNDManager) manager, (long) TO_TENSOR.invokeExact(result));
        } catch (Throwable t) {
            throw unchecked(t);
        } finally {
            delete(result);
            Arrays.stream(values).filter(v -> v != none).forEach(TorchScriptModule::delete);
        }
    }

    private long run(String method, long[] values) {
        try {
            return (long) RUN.invokeExact((long) block.getHandle(), method, values, true, false);
        } catch (Throwable t) {
            throw unchecked(t);
        }
    }

    private long value(Object argument) throws Throwable {
        if (argument == null) {
            return none;
        } else if (argument instanceof PtNDArray tensor) {
            return (long) OF_TENSOR.invokeExact((long) tensor.getHandle());
        } else if (argument instanceof NDArray[] tensors) {
            return (long) OF_TENSORS.invokeExact(Arrays.stream(tensors)
                    .mapToLong(t -> ((PtNDArray) t).getHandle())
                    .toArray());
        } else if (argument instanceof long[] longs) {
            return (long) OF_LONGS.invokeExact(longs);
        } else if (argument instanceof Double number) {
            return (long) OF_DOUBLE.invokeExact((double) number);
        } else if (argument instanceof Boolean truth) {
            return (long) OF_BOOLEAN.invokeExact((boolean) truth);
        } else if (argument instanceof String text) {
            return (long) OF_STRING.invokeExact(text);
        } else if (argument instanceof Number number) {
            return (long) OF_LONG.invokeExact(number.longValue());
        }
        throw new IllegalArgumentException(
                "a kernel takes tensors, numbers, truths and text, got " + argument.getClass());
    }

    private static void delete(long value) {
        if (value != 0) {
            try {
                DELETE.invokeExact(value);
            } catch (Throwable t) {
                throw unchecked(t);
            }
        }
    }

    private static MethodHandle jni(String name, Class<?> result, Class<?>... parameters) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(JniUtils.class, MethodHandles.lookup());
            Class<?> library = lookup.findClass("ai.djl.pytorch.jni.PyTorchLibrary");
            Object instance = lookup.findStaticGetter(library, "LIB", library).invoke();
            return lookup.findVirtual(library, name, MethodType.methodType(result, parameters))
                    .bindTo(instance);
        } catch (Throwable t) {
            throw unchecked(t);
        }
    }

    private static RuntimeException unchecked(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        return t instanceof RuntimeException runtime ? runtime : new IllegalStateException(t);
    }
}
