package org.svdmv.core.checkpoint;

import java.util.Optional;
import org.svdmv.core.kernel.Precision;

/** The number type of a stored tensor, as safetensors names it. Networks are read from F32, F16 and BF16. */
public enum StoredType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    F8_E4M3(1),
    F8_E5M2(1),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1);

    private final int bytes;

    StoredType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** The precision that reads it; empty for a type no network is read from. */
    public Optional<Precision> precision() {
        return switch (this) {
            case F32 -> Optional.of(Precision.F32);
            case F16 -> Optional.of(Precision.F16);
            case BF16 -> Optional.of(Precision.BF16);
            default -> Optional.empty();
        };
    }

    /** The type that stores a precision. */
    public static StoredType of(Precision precision) {
        return switch (precision) {
            case F32 -> F32;
            case F16 -> F16;
            case BF16 -> BF16;
        };
    }

    /** Whether this is one of the eight-bit floating point types, which fine-tunes saved for small GPUs hold. */
    public boolean eightBitFloat() {
        return this == F8_E4M3 || this == F8_E5M2;
    }
}
