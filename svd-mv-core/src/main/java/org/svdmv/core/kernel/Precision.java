package org.svdmv.core.kernel;

/** The number type of a network's weights and activations. */
public enum Precision {
    F32("f32", 6, 4),
    F16("f16", 5, 2),
    BF16("bf16", 15, 2);

    private final String label;
    private final int scalarType;
    private final int bytes;

    Precision(String label, int scalarType, int bytes) {
        this.label = label;
        this.scalarType = scalarType;
        this.bytes = bytes;
    }

    /** Name on the command line and in files. */
    public String label() {
        return label;
    }

    /** PyTorch's c10::ScalarType, as TorchScript sees it. */
    public int scalarType() {
        return scalarType;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }
}
